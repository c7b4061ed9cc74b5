// One's passkeys, and what a browser needs to make another.
import { me, nothing, question, z } from '#kernel'
import { data } from './passkey-answer.ts'
import { newChallenge, siteOf } from './passkey-offer.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

export const seePasskeys = question({
  name: 'accounts.see-passkeys',
  input: z.object({}),
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',
  audit: { unaudited: 'a person looks at what is theirs' },

  async run(now) {
    const passkeys = await accounts(now)
      .selectFrom('passkeys')
      .select(['id', 'name', 'made_at', 'used_at'])
      .where('person', '=', me(now))
      .orderBy('made_at')
      .limit(100)
      .execute()
    const { challenge, signed } = newChallenge(now)
    const self = await accounts(now)
      .selectFrom('people')
      .select(['name', 'email'])
      .where('id', '=', me(now))
      .executeTakeFirstOrThrow()
    const options = {
      challenge,
      rp: { id: siteOf(now), name: now.business.name },
      user: {
        id: Buffer.from(me(now)).toString('base64url'),
        name: self.email ?? self.name,
        displayName: self.name,
      },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
      excludeCredentials: passkeys.map(({ id }) => ({ id, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    }
    return { passkeys, challenge: signed, options: JSON.stringify(options) }
  },
})
