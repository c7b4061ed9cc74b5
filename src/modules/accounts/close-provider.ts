// Takes a provider away; whoever was linked to it signs in another way.
// @fulfils R13
import { action, hat, Id, z } from '#kernel'
import { accounts } from './tables.ts'

export const closeProvider = action({
  name: 'accounts.close-provider',
  input: z.object({ provider: Id }),
  subject: (now, { provider }) =>
    accounts(now)
      .selectFrom('identity_providers')
      .select('id')
      .where('id', '=', provider)
      .where('closed_at', 'is', null)
      .executeTakeFirst(),
  may: hat('owner'),
  data: { noPersonalData: 'rules of the business' },
  machine: 'none',
  proof: 'recent',

  async run(now, { provider }) {
    await accounts(now)
      .updateTable('identity_providers')
      .set({ closed_at: now.at, client_secret: '' })
      .where('id', '=', provider)
      .execute()
    await accounts(now).deleteFrom('identities').where('provider', '=', provider).execute()
    return {}
  },

  audit: ({ input }) => ({ kind: 'identity-provider', id: input.provider }),
})
