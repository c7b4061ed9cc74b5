// A link given to somebody outside is called back.
import { action, Id, z } from '#kernel'
import { mayWithdraw } from './policy.ts'
import { reviewers } from './tables.ts'

export const withdrawReviewer = action({
  name: 'reviewers.withdraw-reviewer',
  input: z.object({ reviewer: Id }),
  subject: (now, { reviewer }) =>
    reviewers(now)
      .selectFrom('outside_reviewers')
      .select(['id', 'invited_by', 'about', 'about_kind'])
      .where('id', '=', reviewer)
      .where('done_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst(),
  may: mayWithdraw,
  data: { purpose: 'reviewers', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',

  async run(now, { reviewer }) {
    await reviewers(now)
      .updateTable('outside_reviewers')
      .set({ withdrawn_at: now.at })
      .where('id', '=', reviewer)
      .execute()
    return { reviewer }
  },

  audit: ({ subject }) => ({
    kind: subject.about_kind,
    id: subject.about,
    detail: { link: 'ended' },
  }),
})
