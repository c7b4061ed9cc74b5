// Who has an address, in one query that costs the same when nobody has.
import type { Asking } from '#kernel'
import { emailKey } from '#people'
import { accounts } from './tables.ts'

export type PersonAt = { person: string | null; hash: string | null; locale: string | null }

export async function personAt(now: Asking, email: string): Promise<PersonAt> {
  const found = await accounts(now)
    .selectFrom('people')
    .leftJoin('passwords', 'passwords.person', 'people.id')
    .select(['people.id as person', 'passwords.hash', 'people.locale'])
    .where('people.email_key', '=', emailKey(email))
    .where('people.erased_at', 'is', null)
    .executeTakeFirst()
  return found ?? { person: null, hash: null, locale: null }
}
