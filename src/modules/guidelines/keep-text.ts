// Keeps the words of a draft in one language, with the fingerprint people later acknowledge.
import { createHash } from 'node:crypto'
import type { Acting } from '#kernel'
import { guidelines } from './tables.ts'

export type Words = { title: string; summary: string; source: string }

/** SHA-256 of everything a reader is shown; 64 hexadecimal digits. */
export const hashOf = ({ title, summary, source }: Words): string =>
  createHash('sha256')
    .update(JSON.stringify([title, summary, source]))
    .digest('hex')

/** `ofHash` is the fingerprint of the source text this is a translation of; the source's own for the source. */
export async function keepText(
  now: Acting,
  version: string,
  locale: string,
  words: Words,
  ofHash?: string,
): Promise<string> {
  const hash = hashOf(words)
  const row = {
    ...words,
    hash,
    of_hash: ofHash ?? hash,
    written_by: now.actor.person,
    written_at: now.at,
    reviewed_by: null,
    reviewed_at: null,
  }
  await guidelines(now)
    .insertInto('guideline_texts')
    .values({ version, locale, ...row })
    .onConflict((conflict) => conflict.columns(['business', 'version', 'locale']).doUpdateSet(row))
    .execute()
  return hash
}
