// The access token itself, for ten minutes after it was made.
import { Id, question, z } from '#kernel'
import { tokenOf } from './access-token.ts'
import { inSession } from './policy.ts'
import { data, mine } from './write-token.ts'

export const seeMadeToken = question({
  name: 'accounts.see-made-token',
  input: z.object({ token: Id }),
  subject: (now, { token }) => mine(now, token),
  may: inSession,
  data,
  machine: 'none',
  proof: 'recent',
  audit: { unaudited: 'a person looks at what is theirs' },

  /** Shown for ten minutes after it was made. */
  run: (now, { token }, { made_at }) =>
    Promise.resolve({
      token: now.at.getTime() - made_at.getTime() <= 10 * 60_000 ? tokenOf(now, token) : null,
    }),
})
