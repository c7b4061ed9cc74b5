// Ends one of one's own sessions.
// @fulfils R13
import { action, Id, z } from '#kernel'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

export const endSession = action({
  name: 'accounts.end-session',
  input: z.object({ session: Id }),
  subject: (now, { session }) =>
    accounts(now)
      .selectFrom('sessions')
      .select('id')
      .where('id', '=', session)
      .where('person', '=', now.actor.person)
      .executeTakeFirst(),
  may: inSession,
  data: { purpose: 'accounts', basis: 'legitimate-interest', categories: ['session'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { session }) {
    await accounts(now).deleteFrom('sessions').where('id', '=', session).execute()
    return { here: session === now.actor.session?.id }
  },

  audit: ({ input }) => ({ kind: 'session', id: input.session }),
})
