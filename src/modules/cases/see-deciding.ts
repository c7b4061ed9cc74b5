// Everything whoever decides should have before their eyes: what was found, what was understood, and like cases before.
// @fulfils R61
import { Id, question, z } from '#kernel'
import { findComplaint, latestSummary } from './find-complaint.ts'
import { givenThisYear, goodwillPolicy } from './goodwill.ts'
import { mayRead } from './policy.ts'
import { involved, reviewersFor } from './reviewers.ts'
import { deskRules } from './rules.ts'
import { similarCases, usualOutcome } from './similar.ts'
import { desk } from './tables.ts'

export const seeDeciding = question({
  name: 'cases.see-deciding',
  input: z.object({ case: Id }),
  subject: findComplaint,
  may: mayRead,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, _input, found) {
    const [similar, summary, policy, given, bodies, rules, free] = [
      await similarCases(now, found),
      await latestSummary(now, found.id),
      await goodwillPolicy(now),
      await givenThisYear(now),
      await desk(now)
        .selectFrom('external_bodies')
        .select(['id', 'name'])
        .where('retired_at', 'is', null)
        .orderBy('name')
        .limit(50)
        .execute(),
      await deskRules(now),
      await reviewersFor(now, found),
    ]
    return {
      found,
      similar,
      usual: usualOutcome(similar) ?? null,
      summary: summary ?? null,
      goodwill: policy ? { ...policy, given } : null,
      bodies,
      external: rules.external,
      work: rules.work,
      reviewers: free,
      mine: found.review?.reviewer === now.actor.person && now.actor.person !== null,
      involved: now.actor.person !== null && involved(found).includes(now.actor.person),
    }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})

export type DecidingSeen = NonNullable<(typeof seeDeciding)['answers']>
