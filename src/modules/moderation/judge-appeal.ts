// Somebody who took no part answers an appeal with reasons. Held three times: by policy, by the guard, by the database.
// @fulfils R59 R88 R128
import { action, Id, me, z } from '#kernel'
import { Text } from '#kernel/web'
import { aboutAppeal, findAppeal } from './find-appeal.ts'
import { LesserShape } from './lessen.ts'
import { mayJudge } from './policy.ts'
import { settleAppeal } from './settle-appeal.ts'
import { appealOutcomes } from './shapes.ts'

export const AnswerShape = {
  outcome: z.enum(appealOutcomes),
  reasons: Text(5000, 20),
  ...LesserShape,
}

export const judgeAppeal = action({
  name: 'moderation.judge-appeal',
  input: z.object({ appeal: Id, ...AnswerShape }),
  subject: findAppeal,
  may: mayJudge,
  impartial: aboutAppeal,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'account'] },
  machine: 'none',

  async run(now, { appeal: _appeal, ...answer }, appeal) {
    await settleAppeal(now, appeal, answer, { reviewer: me(now) })
    return { appeal: appeal.id, outcome: answer.outcome }
  },

  audit: ({ input }) => ({
    kind: 'appeal',
    id: input.appeal,
    detail: { outcome: input.outcome },
  }),
})
