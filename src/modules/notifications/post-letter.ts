// Writes a letter for the mailer, inside the verb's own transaction: if the verb is undone, so is the letter.
import { tell, type Acting } from '#kernel'
import { knownKind } from './ask-to-send.ts'
import { letterDue } from './facts.ts'
import { letters } from './tables.ts'

export type Posted = {
  /**
   * What it is sent for: a kind that a card declares as a service letter (`accounts.letter`), or the key of a purpose
   * that people consent to (`newsletter`): then the mailer asks for their consent when the letter leaves.
   */
  kind: string
  /** Whom it is about, if they are in the register: the letter goes when they are erased. */
  person?: string | null | undefined
  to: { name: string; email: string }
  locale: string
  subject: string
  /**
   * Paragraphs. A line that is nothing but a full address or a path on this site is drawn as a link.
   * NOTE: a path is made whole when the letter leaves; what a browser claims our address is never gets into a letter.
   */
  lines: readonly string[]
  replyTo?: string | undefined
  /** Path or full address that stops letters of this kind. */
  stop?: string | undefined
  /** True only if the words open nothing: they are then kept for 7 days after sending, otherwise not at all. */
  secretless?: boolean | undefined
  /** Posting twice under one id posts once. */
  id?: string | undefined
}

export const letterSeal = 'notifications.letter'

/** Posts a letter; it leaves the house after the commit, at least once, and always under the same Message-ID. */
export const postLetter = (now: Acting, letter: Posted): Promise<void> => postLetters(now, [letter])

/** Posts several in one statement. */
export async function postLetters(now: Acting, posted: readonly Posted[]): Promise<void> {
  if (posted.length === 0) return
  const rows = posted.map((letter) => ({
    id: letter.id ?? now.id(),
    person: letter.person ?? null,
    to_name: letter.to.name,
    to_email: letter.to.email,
    kind: knownKind(letter.kind),
    locale: letter.locale,
    subject: letter.subject,
    sealed: now.seals.seal(letterSeal, JSON.stringify(letter.lines)),
    secretless: letter.secretless ?? false,
    reply_to: letter.replyTo ?? null,
    stop: letter.stop ?? null,
    state: 'waiting' as const,
    attempts: 0,
    why: null,
    made_at: now.at,
    next_at: nextTry(now.at, 0),
    sent_at: null,
  }))
  const written = await letters(now)
    .insertInto('mail_letters')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  for (const { id } of written) tell(now, letterDue, { letter: id })
}

const minutes = [10, 5, 15, 60, 240]

/** When to try again after so many tries: soon at first, then every four hours. */
export const nextTry = (at: Date, tries: number): Date =>
  new Date(at.getTime() + (minutes[Math.min(tries, minutes.length - 1)] ?? 240) * 60_000)
