// Proves again who one is, before something that matters: the session counts as fresh for ten minutes.
// @fulfils R13
import { action, me, nothing, question, Stop, z } from '#kernel'
import { Back } from '#kernel/web'
import { offerPasskey } from './passkey-offer.ts'
import { passwordFits, TypedPassword } from './password.ts'
import { accounts } from './tables.ts'
import { countTry, forgetTries, tryKey } from './tries.ts'
import { inSession } from './policy.ts'

export const seeProveAgain = question({
  name: 'accounts.see-prove-again',
  input: z.object({ then: Back }),
  subject: nothing,
  may: inSession,
  data: { purpose: 'accounts', basis: 'contract', categories: ['contact'] },
  machine: 'none',
  audit: { unaudited: 'shows a person the ways they have set up themselves' },
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { then }) {
    const ways = await accounts(now)
      .selectFrom('people')
      .leftJoin('passwords', 'passwords.person', 'people.id')
      .select(['people.email', 'passwords.set_at'])
      .select((one) =>
        one
          .exists(
            one
              .selectFrom('passkeys')
              .select('passkeys.id')
              .whereRef('passkeys.person', '=', 'people.id'),
          )
          .as('passkeys'),
      )
      .where('people.id', '=', me(now))
      .executeTakeFirstOrThrow()
    const providers = await accounts(now)
      .selectFrom('identity_providers')
      .select(['slug', 'label'])
      .where('closed_at', 'is', null)
      .orderBy('label')
      .execute()
    return {
      then,
      email: ways.email,
      password: ways.set_at !== null,
      passkeys: Boolean(ways.passkeys),
      passkey: offerPasskey(now),
      providers,
    }
  },
})

export const proveAgain = action({
  name: 'accounts.prove-again',
  input: z.object({ password: TypedPassword, then: Back }),
  subject: (now) =>
    accounts(now)
      .selectFrom('people')
      .leftJoin('passwords', 'passwords.person', 'people.id')
      .select('passwords.hash')
      .where('people.id', '=', now.actor.person)
      .executeTakeFirst(),
  may: inSession,
  data: { purpose: 'accounts', basis: 'contract', categories: ['password', 'session'] },
  machine: 'none',
  limits: [{ most: 20, seconds: 600, by: 'person' }],
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { password, then }, { hash }) {
    const key = tryKey(now, `again ${me(now)}`)
    await countTry(now, key, 300)
    if (!(await passwordFits(hash, password)))
      throw new Stop(
        'invalid',
        { key: 'road.invalid' },
        {
          fields: { password: [{ key: 'accounts.password-wrong' }] },
          trace: { kind: 'person', id: me(now), detail: { outcome: 'wrong' } },
        },
      )
    await forgetTries(now, key)
    if (now.actor.session)
      await accounts(now)
        .updateTable('sessions')
        .set({ proven_at: now.at })
        .where('id', '=', now.actor.session.id)
        .execute()
    return { then }
  },

  audit: () => ({ kind: 'session', detail: { outcome: 'proven' } }),
})
