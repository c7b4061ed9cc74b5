// Thresholds rise while a survey is open; they were shown to those who answered and never fall.
import { action, all, invalid, z } from '#kernel'
import { Whole } from '#kernel/web'
import { changePolicy } from '#methods/disclosure'
import { lockOnDesk } from './find.ts'
import { policyOf } from './freeze.ts'
import { isOpen, mayLead } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'

export const raiseThresholds = action({
  name: 'surveys.raise-thresholds',
  input: z.object({
    survey: Slug,
    scores: Whole(5, 1000),
    comments: Whole(10, 1000),
    breakdowns: Whole(30, 10_000),
  }),
  subject: lockOnDesk,
  may: all(mayLead, isOpen),
  data: { noPersonalData: 'thresholds of a survey' },
  machine: 'none',
  async run(now, { scores, comments, breakdowns }, survey) {
    const changed = changePolicy(policyOf(survey), { scores, comments, breakdowns })
    if ('refused' in changed) throw invalid({ scores: 'surveys.wrong.lowered' })
    await surveys(now)
      .updateTable('surveys')
      .set({ scores, comments, breakdowns })
      .where('id', '=', survey.id)
      .execute()
    return { survey: survey.slug }
  },
  audit: ({ subject, input }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { scores: input.scores, comments: input.comments, breakdowns: input.breakdowns },
  }),
})
