// A change of address behind a link from one of its two letters.
import { z, type Asking } from '#kernel'
import { rowOfKey, type LinkUse } from './mailed-link.ts'
import { accounts } from './tables.ts'

export const data = { purpose: 'accounts', basis: 'contract', categories: ['contact'] } as const

export const days = 2

export const Side = z.enum(['old', 'new'])

/** A change that still waits for this side, and whose address nobody else has taken meanwhile. */
export async function openChange(now: Asking, side: z.output<typeof Side>, key: string) {
  const use: LinkUse = side === 'old' ? 'old-address' : 'new-address'
  const id = rowOfKey(now, use, key)
  if (id === undefined) return undefined
  return accounts(now)
    .selectFrom('address_changes')
    .select(['id', 'person', 'new_email', 'old_confirmed_at', 'new_confirmed_at'])
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('expires_at', '>', now.at)
    .where(side === 'old' ? 'old_confirmed_at' : 'new_confirmed_at', 'is', null)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('people')
            .select('people.id')
            .whereRef('people.email_key', '=', 'address_changes.new_key'),
        ),
      ),
    )
    .executeTakeFirst()
}
