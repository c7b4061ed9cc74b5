// A reviewer from outside reads one appeal by their link and answers it.
// @fulfils R59 R122
import { action, everyone, question, z, type Asking } from '#kernel'
import { endReview, reviewerBy } from '#reviewers'
import { clauseIn } from '#guidelines'
import { appealsWithDecision } from './find-appeal.ts'
import { AnswerShape } from './judge-appeal.ts'
import { settleAppeal } from './settle-appeal.ts'
import { Key } from './shapes.ts'

const holder = everyone('whoever holds a link that still works')

async function byToken(now: Asking, token: string) {
  const reviewer = await reviewerBy(now, token, 'appeal')
  if (!reviewer) return undefined
  const appeal = await appealsWithDecision(now)
    .where('moderation_appeals.id', '=', reviewer.about.id)
    .executeTakeFirst()
  return appeal && { reviewer, appeal }
}

export const seeOutside = question({
  name: 'moderation.see-outside',
  input: z.object({ token: Key }),
  subject: (now, { token }) => byToken(now, token),
  may: holder,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',

  async run(now, _input, { reviewer, appeal }) {
    const clauses = await clauseIn(now, appeal.clause === null ? [] : [appeal.clause], now.locale)
    return { reviewer, appeal, clause: clauses.get(appeal.clause ?? '') ?? null }
  },

  audit: ({ subject }) => ({ kind: 'appeal', id: subject.appeal.id, detail: { outside: true } }),
})

export const judgeOutside = action({
  name: 'moderation.judge-outside',
  input: z.object({ token: Key, ...AnswerShape }),
  subject: (now, { token }) => byToken(now, token),
  may: holder,
  openTo: ['suspended', 'unconfirmed'],
  limits: [{ most: 30, seconds: 3600, by: 'address' }],
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',

  async run(now, { token: _token, ...answer }, { reviewer, appeal }) {
    await settleAppeal(now, appeal, answer, { outside: reviewer.id })
    await endReview(now, reviewer.id)
    return { outcome: answer.outcome }
  },

  audit: ({ subject, answer }) => ({
    kind: 'appeal',
    id: subject.appeal.id,
    detail: { outcome: answer.outcome, outside: true },
  }),
})
