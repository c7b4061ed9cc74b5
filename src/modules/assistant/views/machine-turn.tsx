// What the machine said, always drawn as a machine's words, with the source and the way to a person.
// @fulfils R84
import { Suggestion, Row, Rows, type Html } from '#html'
import { Written } from '#kernel/text'
import type { Machined, Turn } from '../see-talk.ts'
import { t, word } from '../words.ts'

type Props = { said: Extract<Turn, { side: 'machine' }>['said']; link: string; hours: number }

export const MachineTurn = ({ said, link, hours }: Props): Html => (
  <Suggestion of={said} show={(value) => shown(value, hours)} human={`/ask/t/${link}/person`} />
)

function shown(value: Machined, hours: number): Html {
  if (value.kind === 'answer')
    return (
      <>
        <p>{t('turn.asked-as')}</p>
        <h3 lang={value.lang} dir="auto">
          {value.question}
        </h3>
        <Written of={value.html} lang={value.lang} />
        <p>
          <a href={value.href}>{t('turn.source')}</a>
        </p>
      </>
    )
  if (value.kind === 'near')
    return (
      <>
        <p>{t('turn.near')}</p>
        <Rows label={t('turn.near')}>
          {value.questions.map((one) => (
            <Row href={one.href} title={<span lang={one.lang}>{one.question}</span>} />
          ))}
        </Rows>
      </>
    )
  if (value.kind === 'hand-over')
    return (
      <>
        <p>{word('why', value.why)}</p>
        <p>{t('hand-over.said')}</p>
        <p>{t('hand-over.by-when', { hours })}</p>
      </>
    )
  return <p>{t('refusal')}</p>
}
