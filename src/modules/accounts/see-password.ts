// Whether and when one's password was set.
import { me, nothing, question, z } from '#kernel'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

export const seePassword = question({
  name: 'accounts.see-password',
  input: z.object({}),
  subject: nothing,
  may: inSession,
  data: { purpose: 'accounts', basis: 'contract', categories: ['password'] },
  machine: 'none',
  audit: { unaudited: 'says only whether and when a password was set' },
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',

  async run(now) {
    const found = await accounts(now)
      .selectFrom('passwords')
      .select('set_at')
      .where('person', '=', me(now))
      .executeTakeFirst()
    return { setAt: found?.set_at ?? null }
  },
})
