// Who may agree for whom: only the person. Who words purposes and brings lists along: those who run the business.
import { rule, running, type Policy } from '#kernel'

export type Reader = { person: string | null; byLink: boolean }

/** Whoever holds the signed link of a letter, or the person themselves when signed in. */
export const isTheirs: Policy<Reader> = rule(
  'road.no.sign-in',
  'the person themselves, signed in or by the signed link of a letter',
  (actor, { person, byLink }) => byLink || (actor.person !== null && actor.person === person),
)

export const mayRun = running

/** The owner, an administrator and whoever answers for data protection as ethics contact. */
export const mayReadDesk: Policy<unknown> = running
