// What a risky use of data may do to people, and what is done about it: written before it begins, looked at again by a day.
// @fulfils R14
import { action, clash, Id, nothing, z } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'
import { addPeriod } from '#methods/calendar'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const writeAssessment = action({
  name: 'privacy.write-assessment',
  input: z.object({
    title: Line(160),
    about: Text(8000, 20),
    need: Text(8000, 20),
    risks: Text(8000, 20),
    measures: Text(8000, 20),
    residual: z.enum(['low', 'medium', 'high']),
    advice: Text(4000, 0).default(''),
    months: Whole(1, 36).default(12),
    replaces: Id.optional(),
  }),
  subject: nothing,
  may: mayAnswer,
  data: { noPersonalData: 'describes a use of data, not a person' },
  machine: 'none',

  async run(now, { months, replaces, ...assessment }) {
    const id = now.id()
    await privacy(now)
      .insertInto('privacy_assessments')
      .values({
        ...assessment,
        id,
        written_by: now.actor.person,
        written_at: now.at,
        review_at: addPeriod(now.at, { months }, now.business.timeZone),
        replaced_by: null,
      })
      .execute()
    if (replaces) {
      const done = await privacy(now)
        .updateTable('privacy_assessments')
        .set({ replaced_by: id })
        .where('id', '=', replaces)
        .where('replaced_by', 'is', null)
        .executeTakeFirst()
      if (done.numUpdatedRows === 0n) throw clash('privacy.assessed-already')
    }
    return { assessment: id }
  },

  audit: ({ answer }) => ({ kind: 'assessment', id: answer.assessment }),
})
