import { Time, type Html } from '#html'
import { t } from '../words.ts'
import { State } from './board-page.tsx'

type Given = { state: string; words: string; locale: string; at: Date; name?: string | null }

/** What the business answered, oldest first, each with what it meant. */
export function Answers({ answers }: { answers: readonly Given[] }): Html | null {
  if (answers.length === 0) return <p class="quiet">{t('idea.no-answer')}</p>
  return (
    <>
      <h2>{t('idea.answers')}</h2>
      {answers.map((one) => (
        <article class="letter">
          <p class="meta">
            <State state={one.state} />
            <bdi>{one.name ?? ''}</bdi>
            <Time at={one.at} as="day" />
          </p>
          <p class="prewrap" lang={one.locale} dir="auto">
            {one.words}
          </p>
        </article>
      ))}
    </>
  )
}

type Note = { from_author: boolean; words: string; said_on: string }

/** Asked back and answered, between the desk and whoever suggested it. */
export function Notes({ notes }: { notes: readonly Note[] }): Html | null {
  if (notes.length === 0) return null
  return (
    <>
      <h2>{t('notes.title')}</h2>
      <ul class="voices">
        {notes.map((one) => (
          <li>
            <p class="quiet">{one.from_author ? t('notes.author') : t('notes.desk')}</p>
            <p class="prewrap" dir="auto">
              {one.words}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
