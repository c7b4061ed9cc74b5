// Addresses that are not written to for a purpose, or for any: known as keyed hashes only.
import { sql, type Acting } from '#kernel'
import { addressKey } from './address-key.ts'
import type { Channel } from './channels.ts'
import { consents, type Why } from './tables.ts'

export const everything = '*'

export const suppress = (
  now: Acting,
  email: string,
  why: Why,
  purpose = everything,
  channel: Channel = 'email',
): Promise<unknown> => suppressAll(now, [email], why, purpose, channel)

export async function suppressAll(
  now: Acting,
  emails: readonly string[],
  why: Why,
  purpose = everything,
  channel: Channel = 'email',
): Promise<number> {
  const keys = [...new Set(emails.map((email) => addressKey(now, email)))]
  if (keys.length === 0) return 0
  const done = await consents(now)
    .insertInto('consent_suppressed')
    .columns(['key', 'channel', 'purpose', 'why', 'at'])
    .expression(
      sql`select key, ${channel}, ${purpose}, ${why}, ${now.at} from unnest(${keys}::text[]) as given(key)`,
    )
    .onConflict((known) => known.doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0n)
}

/** The person has agreed anew, and proved that the address is theirs. */
export const lift = (now: Acting, email: string, purpose: string, channel: Channel) =>
  consents(now)
    .deleteFrom('consent_suppressed')
    .where('key', '=', addressKey(now, email))
    .where('channel', '=', channel)
    .where('purpose', 'in', [purpose, everything])
    .execute()
