// A person accepts or declines an invitation, whether it was made to them or came as a link.
import { action, me, sql, z } from '#kernel'
import { admit } from './admit.ts'
import { Token } from './see-invitation.ts'
import { Slug } from './load.ts'
import { invitationFor } from './open-invitations.ts'
import { aPerson } from './policy.ts'
import { spaces } from './tables.ts'

export const answerInvitation = action({
  name: 'spaces.answer-invitation',
  input: z.object({ space: Slug, token: Token, answer: z.enum(['accepted', 'declined']) }),
  subject: (now, { space, token }) => invitationFor(now, space, token),
  may: aPerson,
  limits: [{ most: 60, seconds: 3600, by: 'address' }],
  data: { purpose: 'spaces', basis: 'contract', categories: ['membership'] },
  machine: 'none',

  async run(now, { answer }, found) {
    const invitation = spaces(now)
      .updateTable('space_invitations')
      .where('id', '=', found.invitation)
    const toMe = found.person !== null
    if (toMe) await invitation.set({ answer, answered_at: now.at, uses_left: 0 }).execute()
    if (answer === 'declined') return { to: '/s' }
    const fresh = await admit(now, found.space, me(now), toMe ? 'invitation' : 'link')
    if (fresh && !toMe) await invitation.set({ uses_left: sql<number>`uses_left - 1` }).execute()
    return { to: `/s/${found.slug}` }
  },

  audit: ({ input, subject }) => ({
    kind: 'space',
    id: subject.space,
    detail: { answer: input.answer },
  }),
})
