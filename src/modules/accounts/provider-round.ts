// Signs in through another provider (OpenID Connect, code flow with PKCE, state and nonce). The way back counts only
// in the browser in which it began.
// @fulfils R13
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  type Configuration,
} from 'openid-client'
import { action, everyone, Stop, z, type Asking } from '#kernel'
import { Back, Line } from '#kernel/web'
import { enter } from './enter.ts'
import { personOf, type Claims } from './person-of.ts'
import { configure } from './provider.ts'
import { accounts } from './tables.ts'

const data = {
  purpose: 'accounts',
  basis: 'contract',
  categories: ['name', 'contact', 'session'],
} as const
const use = 'accounts.round'
const minutes = 10
type Round = { state: string; nonce: string; verifier: string; then: string; origin: string }

const openProvider = (now: Asking, slug: string) =>
  accounts(now)
    .selectFrom('identity_providers')
    .selectAll()
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst()

const wayBack = (origin: string, slug: string) => `${origin}/sign-in/with/${slug}/back`

export const beginRound = action({
  name: 'accounts.begin-provider-round',
  input: z.object({ provider: Line(60), then: Back }),
  subject: (now, { provider }) => openProvider(now, provider),
  may: everyone('this is how one stops being a visitor'),
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  limits: [{ most: 60, seconds: 600, by: 'address' }],

  async run(now, { then }, provider) {
    const configuration = configure(now, provider)
    if (!configuration) throw refusedRound('accounts.no.provider-refused')
    const secret = () => now.random(32).toString('base64url')
    const round: Round = {
      state: secret(),
      nonce: secret(),
      verifier: secret(),
      then,
      origin: now.origin,
    }
    const id = now.id()
    await accounts(now)
      .insertInto('provider_rounds')
      .values({
        id,
        provider: provider.id,
        secrets: now.seals.seal(use, JSON.stringify(round)),
        made_at: now.at,
        used_at: null,
      })
      .execute()
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: wayBack(now.origin, provider.slug),
      scope: 'openid email profile',
      state: round.state,
      nonce: round.nonce,
      code_challenge: await calculatePKCECodeChallenge(round.verifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, round: now.seals.seal(use, id), provider: provider.id }
  },

  audit: ({ answer }) => ({ kind: 'identity-provider', id: answer.provider }),
})

export const finishRound = action({
  name: 'accounts.finish-provider-round',
  input: z.object({
    provider: Line(60),
    code: z.string().max(4000).optional(),
    state: z.string().max(500).optional(),
    iss: z.string().max(500).optional(),
    error: z.string().max(500).optional(),
  }),
  subject: (now, { provider }) => openProvider(now, provider),
  may: everyone('this is how one stops being a visitor'),
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  limits: [{ most: 60, seconds: 600, by: 'address' }],

  async run(now, { provider: slug, ...brought }, provider) {
    const taken = await accounts(now)
      .updateTable('provider_rounds')
      .set({ used_at: now.at })
      .where('id', '=', now.seals.open(use, now.browser.kept('round') ?? '') ?? nobody)
      .where('provider', '=', provider.id)
      .where('used_at', 'is', null)
      .where('made_at', '>', new Date(now.at.getTime() - minutes * 60_000))
      .returning('secrets')
      .executeTakeFirst()
    const text = taken && now.seals.open(use, taken.secrets)
    const configuration = configure(now, provider)
    if (text === undefined || !configuration) throw refusedRound('accounts.no.provider-round')
    const round = JSON.parse(text) as Round
    const url = new URL(wayBack(round.origin, slug))
    for (const [name, value] of Object.entries(brought))
      if (value !== undefined) url.searchParams.set(name, value)
    const claims = await exchange(configuration, url, round)
    if (!claims) throw refusedRound('accounts.no.provider-refused')
    const person = await personOf(now, provider, claims)
    if (person === undefined) throw refusedRound('accounts.no.provider-unknown')
    return enter(now, person, ['provider'], round.then)
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})

const nobody = '00000000-0000-0000-0000-000000000000'

/** Turns the code into what the provider says of the person. Anything that does not fit to the letter is undefined. */
async function exchange(
  configuration: Configuration,
  url: URL,
  round: Round,
): Promise<Claims | undefined> {
  try {
    const tokens = await authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: round.verifier,
      expectedState: round.state,
      expectedNonce: round.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return undefined
    const more =
      claims['email'] === undefined
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {}
    const {
      email,
      email_verified: verified,
      name,
    } = { ...more, ...claims } as Record<string, unknown>
    return {
      subject: claims.sub,
      email: typeof email === 'string' && verified === true ? email : null,
      name: typeof name === 'string' ? name : null,
    }
  } catch {
    return undefined
  }
}

/** Refused, and the round is over: a way back that did not fit is not tried twice. */
const refusedRound = (key: string) =>
  new Stop('refused', { key }, { trace: { kind: 'identity-provider', detail: { outcome: key } } })
