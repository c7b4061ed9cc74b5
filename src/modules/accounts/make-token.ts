// Makes an access token for a program that acts in one's name.
// @fulfils R13
import { action, me, nothing, tell, z } from '#kernel'
import { Line, Whole } from '#kernel/web'
import { wayInChanged } from './facts.ts'
import { inSession } from './policy.ts'
import { Scopes } from './scopes.ts'
import { data, writeToken } from './write-token.ts'

export const makeToken = action({
  name: 'accounts.make-token',
  input: z.object({ name: Line(80), scopes: Scopes, days: Whole(1, 366).default(90) }),
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
  secretAnswer: true,
  proof: 'recent',
  limits: [{ most: 30, seconds: 3600, by: 'person' }],

  async run(now, { name, scopes, days }) {
    const token = await writeToken(now, { person: me(now), name, scopes, days })
    tell(now, wayInChanged, { person: me(now), what: 'token-made' })
    return { token }
  },

  audit: ({ input, answer }) => ({
    kind: 'access-token',
    id: answer.token,
    detail: { scopes: input.scopes.join(' ').slice(0, 500) },
  }),
})
