// Keeps the bytes of a mail as it came, before anything else is done with it.
import { createHash } from 'node:crypto'
import type { Acting } from '#kernel'
import { storage, storedName } from '#kernel/files'
import { mailTables } from './tables.ts'

/** NOTE: the name follows from the content, so that a mail taken again after a crash lies there once. */
export async function keepRaw(now: Acting, raw: Uint8Array): Promise<string> {
  const content = createHash('sha256').update(raw).digest('hex')
  const place = createHash('sha256').update(now.seals.sign('mailboxes.raw', content)).digest()
  const stored = storedName(now.business.id, place.subarray(0, 16))
  await storage().put(stored, raw, 'message/rfc822')
  return stored
}

/** Where the bytes lie, written down by the same statement as the mail. */
export const noteRaw = (now: Acting, stored: string, mail: string, days: number) =>
  mailTables(now).with('raw', (the) =>
    the
      .insertInto('mail_raws')
      .values({ stored, mail, until: new Date(now.at.getTime() + days * 86_400_000) })
      .onConflict((conflict) => conflict.columns(['business', 'stored']).doNothing())
      .returning('stored'),
  )
