// Signs in by a link from a letter, once. Whoever reads the letter has proven the address too.
// @fulfils R13
import { action, clash, everyone, nothing, z } from '#kernel'
import { confirmAddress } from '#people'
import { enter } from './enter.ts'
import { Key, openLink } from './see-link.ts'
import { accounts } from './tables.ts'

export const useLink = action({
  name: 'accounts.use-link',
  input: z.object({ key: Key }),
  subject: nothing,
  may: everyone('the signed link is the proof'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['contact', 'session'] },
  machine: 'none',
  secretAnswer: true,
  limits: [{ most: 60, seconds: 600, by: 'address' }],
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { key }) {
    const link = await openLink(now, key)
    if (!link) throw clash('accounts.link-over')
    const used = await accounts(now)
      .updateTable('links')
      .set({ used_at: now.at })
      .where('id', '=', link.id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!used) throw clash('accounts.link-over')
    await confirmAddress(now, link.person)
    return enter(now, link.person, ['letter'], link.back)
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})
