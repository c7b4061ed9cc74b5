// Asks for another address; nothing changes before the old and the new one have both confirmed it.
// @fulfils R13
import { action, invalid, me, tell, z } from '#kernel'
import { Email } from '#kernel/web'
import { emailKey } from '#people'
import { addressChangeAsked } from './facts.ts'
import { data, days } from './open-change.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

export const askAddressChange = action({
  name: 'accounts.ask-address-change',
  input: z.object({ email: Email }),
  subject: (now) =>
    accounts(now)
      .selectFrom('people')
      .select(['email', 'email_key', 'email_confirmed_at'])
      .where('id', '=', now.actor.person)
      .executeTakeFirst(),
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',
  limits: [{ most: 10, seconds: 86_400, by: 'person' }],

  /** An address somebody else has is taken like any other; that it is theirs shows only to its owner. */
  async run(now, { email }, known) {
    if (known.email_key === emailKey(email)) throw invalid({ email: 'accounts.address.same' })
    await accounts(now)
      .deleteFrom('address_changes')
      .where('person', '=', me(now))
      .where('done_at', 'is', null)
      .execute()
    const change = now.id()
    // NOTE: an address that was never confirmed proves nothing, so it has no say in the change.
    const old = known.email_confirmed_at === null ? null : known.email
    await accounts(now)
      .insertInto('address_changes')
      .values({
        id: change,
        person: me(now),
        old_email: old,
        new_email: email,
        new_key: emailKey(email),
        made_at: now.at,
        expires_at: new Date(now.at.getTime() + days * 86_400_000),
        old_confirmed_at: old === null ? now.at : null,
        new_confirmed_at: null,
        done_at: null,
      })
      .execute()
    tell(now, addressChangeAsked, { change })
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'address change asked' } }),
})
