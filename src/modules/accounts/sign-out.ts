// Ends the session of this browser.
import { action, everyone, nothing, z } from '#kernel'
import { accounts } from './tables.ts'

export const signOut = action({
  name: 'accounts.sign-out',
  input: z.object({}),
  subject: nothing,
  may: everyone('signing out twice does no harm'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['session'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],

  async run(now) {
    if (now.actor.session)
      await accounts(now).deleteFrom('sessions').where('id', '=', now.actor.session.id).execute()
    return {}
  },

  audit: () => ({ kind: 'session' }),
})
