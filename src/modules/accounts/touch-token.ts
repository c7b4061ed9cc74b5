// Notes, at most once an hour, that an access token is in use.
import { action, Id, z } from '#kernel'
import { self } from './policy.ts'
import { accounts } from './tables.ts'
import { data, mine } from './write-token.ts'

export const touchToken = action({
  name: 'accounts.touch-token',
  input: z.object({ token: Id }),
  subject: (now, { token }) => mine(now, token),
  may: self,
  data,
  machine: 'none',
  audit: { unaudited: 'says only, at most once an hour, that a token is in use' },
  inside: true,
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { token }) {
    await accounts(now)
      .updateTable('access_tokens')
      .set({ used_at: now.at })
      .where('id', '=', token)
      .execute()
    return {}
  },
})
