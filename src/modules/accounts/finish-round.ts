// Takes somebody back from another provider. The way back counts once, and only in the browser in which it began.
// @fulfils R13
import { authorizationCodeGrant, fetchUserInfo, type Configuration } from 'openid-client'
import { action, everyone, z } from '#kernel'
import { Line } from '#kernel/web'
import { enter } from './enter.ts'
import { personOf, type Claims } from './person-of.ts'
import { configure } from './provider.ts'
import { data, use, minutes, type Round, openProvider, wayBack, refusedRound } from './round.ts'
import { accounts } from './tables.ts'

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
  secretAnswer: true,
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
