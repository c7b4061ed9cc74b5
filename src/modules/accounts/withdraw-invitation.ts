// Withdraws an invitation; its link stops working.
// @fulfils R13
import { action, Id, running, z } from '#kernel'
import { accounts } from './tables.ts'
import { waiting } from './waiting-invitation.ts'

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
