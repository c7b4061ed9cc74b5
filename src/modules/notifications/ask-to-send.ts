// The mailer asks before a letter leaves: declared service letters may go, everything else needs a gate that says yes.
// @fulfils R56
import { letterKind, type Acting } from '#kernel'

export type Leaving = {
  id: string
  kind: string
  person: string | null
  email: string
  locale: string
  madeAt: Date
}

/** `again` is worth a later try (quiet hours, too many letters); without it the letter is withheld for good. */
export type Leave =
  | { go: true; stop?: string; lines?: readonly string[]; sent?: () => Promise<void> }
  | { go: false; why: string; again?: Date }

export type Gate = (now: Acting, letter: Leaving) => Promise<Leave>

const gates: Gate[] = []
let consents: Gate | undefined

/** A gate that every letter passes, service letters too; called once, when a module is loaded. */
export const addMailGate = (gate: Gate): void => {
  gates.push(gate)
}

/** The gate for letters that need consent. NOTE: as long as nobody guards it, it is shut. */
export const guardConsentLetters = (gate: Gate | undefined): void => {
  consents = gate
}

export const isService = (kind: string): boolean => kind.includes('.')

/** Refuses a service kind that no card declares: a bug of whoever writes the letter, found by the first test. */
export function knownKind(kind: string): string {
  if (isService(kind) && !letterKind(kind))
    throw new Error(`no module declares letters of the kind ${kind}`)
  return kind
}

export async function askToSend(now: Acting, letter: Leaving): Promise<Leave> {
  for (const gate of gates) {
    const answer = await gate(now, letter)
    if (!answer.go) return answer
  }
  if (isService(letter.kind)) return { go: true }
  return consents ? consents(now, letter) : { go: false, why: 'nobody keeps consents' }
}
