// Every night: what has run its time goes, as the retention of each table says.
import { action, nothing, onlySystem, z } from '#kernel'
import { accounts } from './tables.ts'

const day = 86_400_000

export const sweep = action({
  name: 'accounts.sweep',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('clearing up by the clock'),
  data: { purpose: 'accounts', basis: 'legal-duty', categories: ['session', 'contact'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const ago = (days: number) => new Date(now.at.getTime() - days * day)
    const tables = accounts(now)
    await tables.deleteFrom('sessions').where('expires_at', '<', now.at).execute()
    await tables.deleteFrom('links').where('expires_at', '<', ago(30)).execute()
    await tables.deleteFrom('sign_ups').where('expires_at', '<', ago(28)).execute()
    await tables.deleteFrom('address_changes').where('expires_at', '<', ago(28)).execute()
    await tables
      .deleteFrom('invitations')
      .where('accepted_at', 'is', null)
      .where('expires_at', '<', ago(16))
      .execute()
    await tables.deleteFrom('spent_challenges').where('at', '<', ago(1)).execute()
    await tables.deleteFrom('provider_rounds').where('made_at', '<', ago(1)).execute()
    await tables.deleteFrom('sign_in_tries').where('last_at', '<', ago(2)).execute()
    await tables
      .deleteFrom('authenticators')
      .where('confirmed_at', 'is', null)
      .where('made_at', '<', ago(1))
      .execute()
    await tables.deleteFrom('access_tokens').where('expires_at', '<', ago(365)).execute()
    return {}
  },

  audit: () => ({ kind: 'accounts' }),
})
