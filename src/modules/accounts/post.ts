// Hands a letter over to be sent. It lies here sealed, since some letters hold a way in; the mailer takes it from here.
import type { Acting } from '#kernel'
import { accounts } from './tables.ts'

export type Letter = {
  /** The same letter under the same id goes out once. */
  id: string
  person: string | null
  to: string
  name: string
  locale: string
  subject: string
  text: string
}

export const letterUse = 'accounts.letter'

/** Keeps the letter for the mailer, at most once for each id. */
export async function postLetter(now: Acting, letter: Letter): Promise<void> {
  await accounts(now)
    .insertInto('letters')
    .values({
      id: letter.id,
      person: letter.person,
      sealed: now.seals.seal(letterUse, JSON.stringify(letter)),
      made_at: now.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
