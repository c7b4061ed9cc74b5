// A case in the order it happened: what was said, and between it in one line each what was done.
import { Button, Form, Time, type Html } from '#html'
import type { Here } from '#kernel/web'
import { caseLink } from '../links.ts'
import type { StepRow } from '../list-messages.ts'
import type { CaseSeen } from '../see-case.ts'
import { t, word } from '../words.ts'
import { Said } from './said.tsx'

type Props = CaseSeen & { here: Here }

export function CaseTimeline(props: Props): Html {
  const { messages, steps, found, here, moment } = props
  const asked = found.name === '' ? t('somebody') : found.name
  const told = steps.filter(({ kind }) => !quiet.has(kind))
  let next = 0
  const before = (at: Date): Html[] => {
    const lines: Html[] = []
    for (let step = told[next]; step && step.at <= at; step = told[++next])
      lines.push(<Step {...step} />)
    return lines
  }
  return (
    <>
      {messages.map((message) => (
        <>
          {before(new Date(message.at.getTime() - 1))}
          <Said
            message={message}
            asked={asked}
            business={here.business.name}
            locale={here.locale}
            reference={found.reference}
            actions={
              message.leaves_at !== null &&
              message.left_at === null &&
              message.taken_back_at === null &&
              message.leaves_at > moment &&
              message.agent === here.actor.person ? (
                <Form class="press" action={`${caseLink(found.id)}/take-back/${message.id}`}>
                  <Button kind="quiet">{t('work.take-back')}</Button>
                </Form>
              ) : undefined
            }
          />
        </>
      ))}
      {before(new Date(8.64e15))}
    </>
  )
}

/** What the messages say already. */
const quiet = new Set(['summarised', 'acknowledged', 'decided', 'reviewed', 'remedied'])

const Step = ({ kind, at, words, doer, other }: StepRow): Html => (
  <p class="meta">
    <Time at={at} as="both" />{' '}
    <bdi>
      {t(`step.${kind}` as 'step.assigned', {
        doer: doer ?? t('somebody'),
        other: other ?? '',
        words: kind === 'closed' ? word('closed-how', words) : words,
      })}
    </bdi>
  </p>
)
