// The page behind a link from a letter. Opening it does nothing yet: mail programs open links on their own.
import { everyone, nothing, question, z, type Asking } from '#kernel'
import { Line } from '#kernel/web'
import { rowOfKey } from './mailed-link.ts'
import { accounts } from './tables.ts'

export const Key = Line(200)

export const seeLink = question({
  name: 'accounts.see-link',
  input: z.object({ key: Key }),
  subject: nothing,
  may: everyone('whoever has the link has the letter'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['name'] },
  machine: 'none',
  audit: { unaudited: 'using the link is audited' },
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { key }) {
    const found = await openLink(now, key)
    return { key, name: found?.name ?? null }
  },
})

/** The row behind a link that still works: signed by us, not used, not too old. */
export async function openLink(now: Asking, key: string) {
  const id = rowOfKey(now, 'sign-in', key)
  if (id === undefined) return undefined
  return (
    accounts(now)
      .selectFrom('links')
      .innerJoin('people', 'people.id', 'links.person')
      .select(['links.id', 'links.back', 'people.id as person', 'people.name'])
      .where('links.id', '=', id)
      .where('links.used_at', 'is', null)
      .where('links.expires_at', '>', now.at)
      .where('people.erased_at', 'is', null)
      // NOTE: a link proves the address it was sent to, so it ends when the person's address has changed since.
      .whereRef('people.email', '=', 'links.email')
      .executeTakeFirst()
  )
}
