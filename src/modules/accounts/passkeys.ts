// Adds and removes passkeys, and signs in with one. Only public keys are kept.
// @fulfils R13
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { action, everyone, me, nothing, question, Stop, tell, z, type Acting } from '#kernel'
import { Back, Line } from '#kernel/web'
import { enter } from './enter.ts'
import { wayInChanged } from './facts.ts'
import { newChallenge, openChallenge, siteOf } from './passkey-offer.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

const data = { purpose: 'accounts', basis: 'contract', categories: ['password'] } as const
/** What the form brings: our signed challenge, and the browser's answer as JSON. */
const Answered = {
  challenge: z.string().max(300),
  credential: z.string('accounts.passkey-script').max(20_000),
}

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

export const removePasskey = action({
  name: 'accounts.remove-passkey',
  input: z.object({ passkey: z.string().max(2000) }),
  subject: (now, { passkey }) =>
    accounts(now)
      .selectFrom('passkeys')
      .select('id')
      .where('id', '=', passkey)
      .where('person', '=', now.actor.person)
      .executeTakeFirst(),
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',

  async run(now, { passkey }) {
    await accounts(now).deleteFrom('passkeys').where('id', '=', passkey).execute()
    tell(now, wayInChanged, { person: me(now), what: 'passkey-removed' })
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'passkey removed' } }),
})

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

/** Takes a challenge of ours that has not been answered yet; each is answered once. */
async function spend(now: Acting, signed: string): Promise<string> {
  const challenge = openChallenge(now, signed)
  if (challenge === undefined) throw wrong()
  const fresh = await accounts(now)
    .insertInto('spent_challenges')
    .values({ challenge, at: now.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('challenge')
    .executeTakeFirst()
  if (!fresh) throw wrong()
  return challenge
}

function read<T>(text: string): T {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as T
  } catch {
    // Not JSON: told like every other answer that does not fit.
  }
  throw wrong()
}

const wrong = () =>
  new Stop(
    'invalid',
    { key: 'road.invalid' },
    {
      fields: { _: [{ key: 'accounts.passkey-wrong' }] },
      trace: { kind: 'passkey', detail: { outcome: 'wrong' } },
    },
  )
