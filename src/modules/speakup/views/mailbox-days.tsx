// The days of a report, as its reporter sees them: what was done, and by when the rest has to be.
import { Summary } from '#html'
import { t } from '../words.ts'
import { dayWords } from './day.tsx'

type Days = {
  received: string
  acknowledgeBy: string
  acknowledged: string | null
  feedbackBy: string
  feedback: string | null
  closed: string | null
  deleteOn: string | null
  /** Kept beyond that day for a procedure. */
  held: boolean
}

const by = (done: string | null, due: string) =>
  done ? t('box.on', { day: dayWords(done) }) : t('box.by', { day: dayWords(due) })

export const MailboxDays = (days: Days) => (
  <Summary
    rows={[
      { name: t('box.received'), value: dayWords(days.received) },
      { name: t('box.acknowledge'), value: by(days.acknowledged, days.acknowledgeBy) },
      { name: t('box.feedback'), value: by(days.feedback, days.feedbackBy) },
      ...(days.closed ? [{ name: t('box.closed'), value: dayWords(days.closed) }] : []),
      ...(days.held
        ? [{ name: t('box.delete'), value: t('report.held') }]
        : days.deleteOn
          ? [
              {
                name: t('box.delete'),
                value: days.closed
                  ? t('box.on-deleted', { day: dayWords(days.deleteOn) })
                  : t('box.goes', { day: dayWords(days.deleteOn) }),
              },
            ]
          : []),
    ]}
  />
)
