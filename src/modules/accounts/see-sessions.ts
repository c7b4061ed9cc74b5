// Where a person is signed in.
import { me, nothing, question, z } from '#kernel'
import { accounts } from './tables.ts'
import { inSession } from './policy.ts'

export const seeSessions = question({
  name: 'accounts.see-sessions',
  input: z.object({}),
  subject: nothing,
  may: inSession,
  data: { purpose: 'accounts', basis: 'legitimate-interest', categories: ['session'] },
  machine: 'none',
  audit: { unaudited: 'a person looks at what is theirs' },
  openTo: ['suspended', 'unconfirmed'],

  async run(now) {
    const rows = await accounts(now)
      .selectFrom('sessions')
      .select(['id', 'device', 'factors', 'started_at', 'seen_at'])
      .where('person', '=', me(now))
      .where('expires_at', '>', now.at)
      .orderBy('seen_at', 'desc')
      .limit(200)
      .execute()
    return { sessions: rows.map((row) => ({ ...row, here: row.id === now.actor.session?.id })) }
  },
})
