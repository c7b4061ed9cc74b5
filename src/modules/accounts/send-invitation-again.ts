// Sends an invitation again, with a new end.
// @fulfils R13
import { action, Id, running, tell, z } from '#kernel'
import { invited } from './facts.ts'
import { invitationDays } from './invite.ts'
import { accounts } from './tables.ts'
import { waiting } from './waiting-invitation.ts'

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
