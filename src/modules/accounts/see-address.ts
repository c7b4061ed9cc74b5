// One's address, and a change of it that waits to be confirmed.
import { me, nothing, question, z } from '#kernel'
import { data } from './open-change.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

export const seeAddress = question({
  name: 'accounts.see-address',
  input: z.object({}),
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',
  audit: { unaudited: 'a person looks at what is theirs' },

  async run(now) {
    const self = await accounts(now)
      .selectFrom('people')
      .select(['email', 'email_confirmed_at'])
      .where('id', '=', me(now))
      .executeTakeFirstOrThrow()
    const waiting = await accounts(now)
      .selectFrom('address_changes')
      .select(['new_email', 'old_confirmed_at', 'new_confirmed_at'])
      .where('person', '=', me(now))
      .where('done_at', 'is', null)
      .where('expires_at', '>', now.at)
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return { ...self, waiting: waiting ?? null }
  },
})
