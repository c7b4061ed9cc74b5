// The ways in which a person can prove again who they are.
import { me, nothing, question, z } from '#kernel'
import { Back } from '#kernel/web'
import { offerPasskey } from './passkey-offer.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

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
