// The second decision, by somebody who took no part: the guard, the policy and a trigger in the database each refuse others.
// @fulfils R59
import { action, clash, Id, rule, z, all, type Policy } from '#kernel'
import { DecisionFields, writeDecision } from './decision-fields.ts'
import { findComplaint, type ComplaintFound } from './find-complaint.ts'
import { holdCase } from './answer.ts'
import { mayUseDesk } from './policy.ts'
import { involved } from './reviewers.ts'
import { desk } from './tables.ts'

export const review = action({
  name: 'cases.review',
  input: z.object({ case: Id, ...DecisionFields }),
  subject: findComplaint,
  may: all<ComplaintFound>(
    mayUseDesk,
    rule(
      'cases.no.not-reviewer',
      'the one who was asked to review it',
      (actor, { review: asked }) => asked?.reviewer === actor.person && actor.person !== null,
      { open: false },
    ),
  ) as Policy<ComplaintFound>,
  impartial: involved,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, given, found) {
    await holdCase(now, found.id)
    if (!found.review || found.review.decided_at) throw clash('cases.no-review-open')
    await writeDecision(now, found, given, {
      round: 2,
      by: now.actor.person,
      outside: null,
      name: now.actor.name,
    })
    await desk(now)
      .updateTable('case_reviews')
      .set({ decided_at: now.at })
      .where('case', '=', found.id)
      .execute()
    return { case: found.id, outcome: given.outcome }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { round: 2, outcome: input.outcome },
  }),
})
