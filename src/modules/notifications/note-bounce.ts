// A mail server reported, after taking a letter, that it did not arrive: the letter says so from then on.
import type { Acting } from '#kernel'
import { letters } from './tables.ts'

/** Answers to whom it was written; undefined if there is no such letter that had left. */
export async function noteLetterBounced(
  now: Acting,
  letter: string,
  why: string,
): Promise<string | undefined> {
  const noted = await letters(now)
    .updateTable('mail_letters')
    .set({ state: 'bounced', why: why.slice(0, 300) })
    .where('id', '=', letter)
    .where('state', 'in', ['sent', 'bounced'])
    .returning('to_email')
    .executeTakeFirst()
  return noted?.to_email
}
