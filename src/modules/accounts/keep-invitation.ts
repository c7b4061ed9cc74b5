// What becomes of an invitation nobody has answered: it is sent again with a new end, or withdrawn.
import { action, Id, running, tell, z, type Asking } from '#kernel'
import { invited } from './facts.ts'
import { invitationDays } from './invite.ts'
import { accounts } from './tables.ts'

const waiting = (now: Asking, id: string) =>
  accounts(now)
    .selectFrom('invitations')
    .select(['id'])
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

export const sendInvitationAgain = action({
  name: 'accounts.send-invitation-again',
  input: z.object({ invitation: Id }),
  subject: (now, { invitation }) => waiting(now, invitation),
  may: running,
  data: { purpose: 'accounts', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  limits: [{ most: 5, seconds: 86_400, by: ({ invitation }) => invitation }],
  audit: ({ input }) => ({ kind: 'invitation', id: input.invitation }),

  async run(now, { invitation }) {
    const expires = new Date(now.at.getTime() + invitationDays * 86_400_000)
    await accounts(now)
      .updateTable('invitations')
      .set({ sent_at: now.at, expires_at: expires })
      .where('id', '=', invitation)
      .execute()
    tell(now, invited, { invitation, sent: now.at.toISOString() })
    return {}
  },
})

export const withdrawInvitation = action({
  name: 'accounts.withdraw-invitation',
  input: z.object({ invitation: Id }),
  subject: (now, { invitation }) => waiting(now, invitation),
  may: running,
  data: { purpose: 'accounts', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  audit: ({ input }) => ({ kind: 'invitation', id: input.invitation }),

  async run(now, { invitation }) {
    await accounts(now)
      .updateTable('invitations')
      .set({ withdrawn_at: now.at })
      .where('id', '=', invitation)
      .execute()
    return {}
  },
})
