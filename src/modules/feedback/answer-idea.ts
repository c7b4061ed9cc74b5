// The business answers officially: what it makes of an idea, honestly. Planned means a promise with a date; no means a reason.
// @fulfils R65
import { action, all, Id, invalid, me, rule, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { commitmentsOf } from '#commitments'
import { ideaAnswered } from './facts.ts'
import { lockIdea } from './find.ts'
import { mayLead, type Idea } from './policy.ts'
import { answerStates } from './shapes.ts'
import { feedback } from './tables.ts'

const notMerged = rule<Idea>(
  'feedback.no.merged',
  'while it has not been merged into another',
  (_, idea) => idea.state !== 'merged',
)

export const answerIdea = action({
  name: 'feedback.answer-idea',
  input: z.object({ idea: Id, state: z.enum(answerStates), words: Text(3000, 20) }),
  subject: lockIdea,
  may: all<Idea>(mayLead, notMerged),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { state, words }, idea) {
    if (state === 'planned' || state === 'under-way') {
      const promised = await commitmentsOf(now, { kind: 'idea', id: idea.id })
      if (promised.length === 0) throw invalid({ state: 'feedback.wrong.promise-first' })
    }
    await feedback(now)
      .insertInto('idea_answers')
      .values({
        id: now.id(),
        idea: idea.id,
        state,
        words,
        locale: now.locale,
        by: now.actor.person === null ? null : me(now),
        at: now.at,
      })
      .execute()
    await feedback(now)
      .updateTable('ideas')
      .set({ state, changed_at: now.at })
      .where('id', '=', idea.id)
      .execute()
    tell(now, ideaAnswered, { idea: idea.id })
    return { idea: idea.id }
  },

  audit: ({ subject, input }) => ({ kind: 'idea', id: subject.id, detail: { state: input.state } }),
})
