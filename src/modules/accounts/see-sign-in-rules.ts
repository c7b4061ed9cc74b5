// Who may open an account, and where else people may prove who they are.
import { nothing, question, running, z } from '#kernel'
import { signInSettings } from './settings.ts'
import { accounts } from './tables.ts'

export const seeSignInRules = question({
  name: 'accounts.see-sign-in-rules',
  input: z.object({}),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'rules of the business' },
  machine: 'none',
  audit: { unaudited: 'rules of the business' },

  async run(now) {
    const providers = await accounts(now)
      .selectFrom('identity_providers')
      .select(['id', 'slug', 'label', 'issuer', 'client_id', 'newcomers'])
      .where('closed_at', 'is', null)
      .orderBy('label')
      .execute()
    return { ...(await signInSettings(now)), providers, origin: now.origin }
  },
})
