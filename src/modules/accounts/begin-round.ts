// Sends somebody to another provider (OpenID Connect, code flow with PKCE, state and nonce).
// @fulfils R13
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client'
import { action, everyone, z } from '#kernel'
import { Back, Line } from '#kernel/web'
import { configure } from './provider.ts'
import { data, use, type Round, openProvider, wayBack, refusedRound } from './round.ts'
import { accounts } from './tables.ts'

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
