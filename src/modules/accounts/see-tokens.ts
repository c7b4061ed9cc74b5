// One's access tokens.
import { me, nothing, question, z } from '#kernel'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'
import { data } from './write-token.ts'

export const seeTokens = question({
  name: 'accounts.see-tokens',
  input: z.object({}),
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
  proof: 'recent',
  audit: { unaudited: 'a person looks at what is theirs' },

  run: async (now) => ({
    tokens: await accounts(now)
      .selectFrom('access_tokens')
      .select([
        'id',
        'name',
        'ending',
        'scopes',
        'made_at',
        'expires_at',
        'used_at',
        'withdrawn_at',
      ])
      .where('person', '=', me(now))
      .orderBy('made_at', 'desc')
      .limit(100)
      .execute(),
  }),
})
