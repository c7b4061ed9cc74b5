// Hands letters over to the mailer, in the transaction of the action that wrote them.
import type { Acting } from '#kernel'
import { postLetter as hand } from '#notifications'
import type { Words } from './letters.tsx'

export type Letter = Words & {
  /** The same letter under the same id goes out once. */
  id: string
  person: string | null
  to: string
  name: string
  locale: string
}

/** NOTE: never `secretless`: most of these letters hold a way in, so their words go as soon as they are sent. */
export const postLetter = (
  now: Acting,
  { id, person, to, name, locale, subject, lines }: Letter,
): Promise<void> =>
  hand(now, {
    kind: 'accounts.letter',
    id,
    person,
    to: { name, email: to },
    locale,
    subject,
    lines,
  })
