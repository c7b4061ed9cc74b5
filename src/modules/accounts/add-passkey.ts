// Adds a passkey. Only its public key is kept.
// @fulfils R13
import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server'
import { action, me, nothing, tell, z } from '#kernel'
import { Line } from '#kernel/web'
import { wayInChanged } from './facts.ts'
import { data, Answered, spend, read, wrong } from './passkey-answer.ts'
import { siteOf } from './passkey-offer.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

export const addPasskey = action({
  name: 'accounts.add-passkey',
  input: z.object({ ...Answered, name: Line(60) }),
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',
  limits: [{ most: 20, seconds: 3600, by: 'person' }],

  async run(now, { challenge, credential, name }) {
    const expected = await spend(now, challenge)
    const response = read<RegistrationResponseJSON>(credential)
    const proof = await verifyRegistrationResponse({
      response,
      expectedChallenge: expected,
      expectedOrigin: now.origin,
      expectedRPID: siteOf(now),
    }).catch(() => undefined)
    if (!proof?.verified) throw wrong()
    const { id, publicKey, counter, transports } = proof.registrationInfo.credential
    await accounts(now)
      .insertInto('passkeys')
      .values({
        id,
        person: me(now),
        public_key: Buffer.from(publicKey),
        counter,
        transports: transports ?? [],
        name,
        made_at: now.at,
        used_at: null,
      })
      .execute()
    tell(now, wayInChanged, { person: me(now), what: 'passkey-added' })
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'passkey added' } }),
})
