// Who outside the business can look at what, and until when.
import { nothing, question, z } from '#kernel'
import { mayWatch } from './policy.ts'
import { reviewers } from './tables.ts'

export const seeReviewers = question({
  name: 'reviewers.see-reviewers',
  input: z.object({}),
  subject: nothing,
  may: mayWatch,
  data: { purpose: 'reviewers', basis: 'legitimate-interest', categories: ['name', 'contact'] },
  machine: 'none',

  async run(now) {
    const found = await reviewers(now)
      .selectFrom('outside_reviewers')
      .leftJoin('people', 'people.id', 'outside_reviewers.invited_by')
      .select(['outside_reviewers.id', 'outside_reviewers.name', 'outside_reviewers.email'])
      .select(['outside_reviewers.about_kind', 'outside_reviewers.sees'])
      .select(['outside_reviewers.invited_at', 'outside_reviewers.until'])
      .select(['outside_reviewers.done_at', 'outside_reviewers.withdrawn_at'])
      .select('people.name as inviter')
      .orderBy('outside_reviewers.invited_at', 'desc')
      .limit(200)
      .execute()
    return {
      reviewers: found.map(({ done_at, withdrawn_at, ...one }) => ({
        ...one,
        state: stateOf(now.at, { done_at, withdrawn_at, until: one.until }),
      })),
    }
  },

  audit: () => ({ kind: 'outside-reviewers' }),
})

type Ends = { done_at: Date | null; withdrawn_at: Date | null; until: Date }
export type State = 'done' | 'withdrawn' | 'over' | 'open'
const stateOf = (at: Date, { done_at, withdrawn_at, until }: Ends): State =>
  done_at !== null ? 'done' : withdrawn_at !== null ? 'withdrawn' : until <= at ? 'over' : 'open'
