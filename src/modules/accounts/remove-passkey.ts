// Takes a passkey away.
// @fulfils R13
import { action, me, tell, z } from '#kernel'
import { wayInChanged } from './facts.ts'
import { data } from './passkey-answer.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

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
