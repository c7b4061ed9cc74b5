// Hands a letter to the mailer, which keeps it sealed until it is sent, since some letters hold a way in.
import type { Acting } from '#kernel'
import { postLetter as post } from '#notifications'

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

export const postLetter = (now: Acting, { to, name, text, ...letter }: Letter): Promise<void> =>
  post(now, { ...letter, to: { name, email: to }, lines: text.split(/\n\n+/) })
