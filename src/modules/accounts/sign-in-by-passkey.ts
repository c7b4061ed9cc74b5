// Signs in with a passkey, which is both steps in one.
// @fulfils R13
import {
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server'
import { action, everyone, nothing, z } from '#kernel'
import { Back } from '#kernel/web'
import { enter } from './enter.ts'
import { data, Answered, spend, read, wrong } from './passkey-answer.ts'
import { siteOf } from './passkey-offer.ts'
import { accounts } from './tables.ts'

export const signInByPasskey = action({
  name: 'accounts.sign-in-by-passkey',
  input: z.object({ ...Answered, then: Back }),
  subject: nothing,
  may: everyone('this is how one stops being a visitor'),
  data: { ...data, categories: ['password', 'session'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  limits: [{ most: 60, seconds: 600, by: 'address' }],

  async run(now, { challenge, credential, then }) {
    const expected = await spend(now, challenge)
    const response = read<AuthenticationResponseJSON>(credential)
    const known = await accounts(now)
      .selectFrom('passkeys')
      .innerJoin('people', 'people.id', 'passkeys.person')
      .select(['passkeys.id', 'passkeys.person', 'passkeys.public_key', 'passkeys.counter'])
      .where('passkeys.id', '=', typeof response.id === 'string' ? response.id : '')
      .where('people.erased_at', 'is', null)
      .executeTakeFirst()
    if (!known) throw wrong()
    const proof = await verifyAuthenticationResponse({
      response,
      expectedChallenge: expected,
      expectedOrigin: now.origin,
      expectedRPID: siteOf(now),
      credential: {
        id: known.id,
        publicKey: new Uint8Array(known.public_key),
        counter: known.counter,
      },
    }).catch(() => undefined)
    if (!proof?.verified) throw wrong()
    await accounts(now)
      .updateTable('passkeys')
      .set({ counter: proof.authenticationInfo.newCounter, used_at: now.at })
      .where('id', '=', known.id)
      .execute()
    return enter(now, known.person, ['passkey'], then)
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})
