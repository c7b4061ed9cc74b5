// An account asked for, behind the link from its letter.
import type { Asking } from '#kernel'
import { emailKey } from '#people'
import { rowOfKey } from './mailed-link.ts'
import { accounts } from './tables.ts'

/** An account asked for that can still be opened: the address is nobody's yet. */
export async function openSignUp(now: Asking, key: string) {
  const id = rowOfKey(now, 'sign-up', key)
  if (id === undefined) return undefined
  const found = await accounts(now)
    .selectFrom('sign_ups')
    .select(['id', 'name', 'email', 'hash', 'locale'])
    .where('id', '=', id)
    .where('person', 'is', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.at)
    .executeTakeFirst()
  if (!found?.name) return undefined
  const taken = await accounts(now)
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', emailKey(found.email))
    .executeTakeFirst()
  return taken ? undefined : { ...found, name: found.name }
}
