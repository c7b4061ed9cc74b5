// A mail server reported, after taking a letter, that it did not arrive: the letter says so from then on.
import type { Acting, Asking } from '#kernel'
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

/** To whom a letter that had left was written; its own knowledge, whatever a report says. */
export async function letterTo(now: Asking, letter: string): Promise<string | undefined> {
  const found = await letters(now)
    .selectFrom('mail_letters')
    .select('to_email')
    .where('id', '=', letter)
    .where('state', 'in', ['sent', 'bounced'])
    .executeTakeFirst()
  return found?.to_email
}
