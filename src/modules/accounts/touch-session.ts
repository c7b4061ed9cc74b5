// Notes, at most every five minutes, that a session is in use, so that unused ones end.
import { action, Id, z } from '#kernel'
import { accounts } from './tables.ts'
import { self } from './policy.ts'

export const touchSession = action({
  name: 'accounts.touch-session',
  input: z.object({ session: Id }),
  subject: (now, { session }) =>
    accounts(now)
      .selectFrom('sessions')
      .select('id')
      .where('id', '=', session)
      .where('person', '=', now.actor.person)
      .executeTakeFirst(),
  may: self,
  data: { purpose: 'accounts', basis: 'legitimate-interest', categories: ['session'] },
  machine: 'none',
  audit: { unaudited: 'happens on every visit and says nothing but that somebody is still here' },
  inside: true,
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { session }) {
    await accounts(now)
      .updateTable('sessions')
      .set({ seen_at: now.at, expires_at: new Date(now.at.getTime() + 30 * 86_400_000) })
      .where('id', '=', session)
      .execute()
    return {}
  },
})
