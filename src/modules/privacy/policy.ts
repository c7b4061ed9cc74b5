// Who may ask, who answers, and who looks after data protection.
import { anyOf, hat, rule, running, type Policy } from '#kernel'

export type Asker = { person: string | null; byLink: boolean }

/** Owner, administrator, or the ethics contact, who also looks after data protection. */
export const mayAnswer: Policy<unknown> = anyOf<unknown>(running, hat('ethics-contact'))
export const maySet = running

/** Whoever asked: signed in, or by the link of the letter. */
export const isAsker: Policy<Asker> = rule(
  'road.no.sign-in',
  'whoever asked, signed in or by the signed link of a letter',
  (actor, { person, byLink }) => byLink || (actor.person !== null && actor.person === person),
)

/** Their own data; somebody else's for whoever runs the business. */
export const mayLook: Policy<Asker> = anyOf<Asker>(running, isAsker)

export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)
