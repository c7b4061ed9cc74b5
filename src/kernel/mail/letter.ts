// What a letter is: words, somebody to send them to, and how to stop more of them.
import { z } from 'zod'

export type Letter = {
  /** Names the letter for good: sent twice after a crash, both carry the same Message-ID. */
  id: string
  /** The sender's name in front of the installation's own address. */
  from: string
  to: { name: string; email: string }
  /** Where an answer goes; left out, answers go to the installation's own address. */
  replyTo?: string | undefined
  /** The receiver's language: it decides the direction too. */
  locale: string
  subject: string
  /** Paragraphs in their order. One that is nothing but an address becomes a link. */
  lines: readonly string[]
  /** Full address that stops letters of this kind: shown to read by GET, acting by POST. */
  stop?: string | undefined
  at: Date
}

const address = z.email().max(254)

/** True for something like name@example.org. */
export const isAddress = (text: string): boolean => address.safeParse(text).success
