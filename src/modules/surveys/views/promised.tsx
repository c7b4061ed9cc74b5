import { Tag, Time, type Html } from '#html'
import { say } from '#kernel/language'
import { commitmentLink } from '#commitments'
import { t } from '../words.ts'

export type Promised = {
  id: string
  title: string
  locale: string
  state: string
  due_at: Date
  owner: string | null
}

const tones: Record<string, 'done' | 'harm' | 'person'> = {
  kept: 'done',
  'kept-late': 'done',
  dropped: 'harm',
  late: 'person',
}

/** What was promised because of a survey, by whom and by when, and what became of it. */
export function Promises({ promised }: { promised: readonly Promised[] }): Html | null {
  if (promised.length === 0) return null
  return (
    <>
      <h2>{t('promised.title')}</h2>
      <ul>
        {promised.map((one) => (
          <li>
            <a href={commitmentLink(one.id)}>
              <bdi lang={one.locale}>{one.title}</bdi>
            </a>
            <p class="meta">
              <Tag tone={tones[one.state] ?? 'plain'}>
                {say({ key: `commitments.state.${one.state}` })}
              </Tag>
              <span>
                {t('promised.by', { who: one.owner ?? t('promised.left') })}{' '}
                <Time at={one.due_at} as="day" />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
