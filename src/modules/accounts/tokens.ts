// Access for programs: tokens with scopes and an end, made by people for themselves.
// @fulfils R13
import { action, Id, me, nothing, question, tell, z, type Acting, type Asking } from '#kernel'
import { Line, Several, Whole } from '#kernel/web'
import { tokenOf } from './access-token.ts'
import { wayInChanged } from './facts.ts'
import { inSession, self } from './policy.ts'
import { accounts } from './tables.ts'

const data = { purpose: 'accounts', basis: 'contract', categories: ['access'] } as const

/** `*`, `module.*` or `module.verb`, one for each line or in a list. */
export const Scopes = Several(z.string().max(2000))
  .transform((texts) => [
    ...new Set(texts.flatMap((text) => text.split(/[\s,]+/)).filter((one) => one !== '')),
  ])
  .pipe(
    z
      .array(
        z
          .string()
          .regex(/^(\*|[a-z][a-z-]*\.(\*|[a-z][a-z0-9-]*))$/, 'accounts.scope-form')
          .max(100),
      )
      .min(1)
      .max(50),
  )

const mine = (now: Asking, id: string) =>
  accounts(now)
    .selectFrom('access_tokens')
    .select(['id', 'made_at'])
    .where('id', '=', id)
    .where('person', '=', now.actor.person)
    .executeTakeFirst()

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

export const makeToken = action({
  name: 'accounts.make-token',
  input: z.object({ name: Line(80), scopes: Scopes, days: Whole(1, 366).default(90) }),
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
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

/** Writes the row and returns its id. */
export async function writeToken(
  now: Acting,
  given: { person: string; name: string; scopes: string[]; days: number },
): Promise<string> {
  const id = now.id()
  const { days, ...rest } = given
  await accounts(now)
    .insertInto('access_tokens')
    .values({
      id,
      ...rest,
      ending: tokenOf(now, id).slice(-4),
      made_at: now.at,
      expires_at: new Date(now.at.getTime() + days * 86_400_000),
      used_at: null,
      withdrawn_at: null,
    })
    .execute()
  return id
}

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
