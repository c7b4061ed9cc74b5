// Purposes that modules bring along with words of their own; a business words them anew as it likes.
import { draw, say } from '#kernel/language'
import type { Channel } from './channels.ts'

export type DeclaredPurpose = {
  /** Without a dot: dots name service letters. */
  key: string
  channels: readonly Channel[]
  /** Asks by letter whether the address is really theirs, where nobody has proved it yet. */
  doubleOptIn: boolean
  /** At most so many letters in so many days. */
  most: number
  days: number
  /** Keys of messages: what it is called, and the words people agree to. */
  title: string
  words: string
}

const known = new Map<string, DeclaredPurpose>()

/** Declares a purpose; called when a module is loaded. */
export function addConsentPurpose(purpose: DeclaredPurpose): void {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(purpose.key))
    throw new Error(`no purpose is called ${purpose.key}`)
  known.set(purpose.key, purpose)
}

export const declaredPurposes = (): DeclaredPurpose[] => [...known.values()]
export const declaredPurpose = (key: string) => known.get(key)

/** The words of a declared purpose in a language, for a business by this name. */
export const declaredWords = (purpose: DeclaredPurpose, locale: string, business: string) =>
  draw({ locale, timeZone: 'UTC' }, () => ({
    title: say({ key: purpose.title, values: { business } }),
    words: say({ key: purpose.words, values: { business } }),
  }))
