// Takes back an invitation that nobody has used up yet.
import { action, Id, z } from '#kernel'
import { loadSpace, Slug } from './load.ts'
import { mayLookAfter } from './policy.ts'
import { spaces } from './tables.ts'

export const withdrawInvitation = action({
  name: 'spaces.withdraw-invitation',
  input: z.object({ space: Slug, invitation: Id }),
  async subject(now, { space: slug, invitation }) {
    const space = await loadSpace(now, slug)
    const row =
      space &&
      (await spaces(now)
        .selectFrom('space_invitations')
        .select('id')
        .where('space', '=', space.id)
        .where('id', '=', invitation)
        .executeTakeFirst())
    return row && { ...space, invitation: row.id }
  },
  may: mayLookAfter,
  data: { purpose: 'spaces', basis: 'contract', categories: ['membership'] },
  machine: 'none',

  async run(now, _, { invitation, slug }) {
    await spaces(now)
      .updateTable('space_invitations')
      .set({ answer: 'withdrawn', answered_at: now.at })
      .where('id', '=', invitation)
      .where('answered_at', 'is', null)
      .execute()
    return { slug }
  },

  audit: ({ subject }) => ({ kind: 'space', id: subject.id }),
})
