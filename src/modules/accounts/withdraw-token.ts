// Ends an access token before its time.
// @fulfils R13
import { action, Id, z } from '#kernel'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'
import { data, mine } from './write-token.ts'

export const withdrawToken = action({
  name: 'accounts.withdraw-token',
  input: z.object({ token: Id }),
  subject: (now, { token }) => mine(now, token),
  may: inSession,
  data,
  machine: 'none',

  async run(now, { token }) {
    await accounts(now)
      .updateTable('access_tokens')
      .set({ withdrawn_at: now.at })
      .where('id', '=', token)
      .where('withdrawn_at', 'is', null)
      .execute()
    return {}
  },

  audit: ({ input }) => ({ kind: 'access-token', id: input.token }),
})
