// Who may do what with accounts.
import { rule, type Policy } from '#kernel'

/** A person about themselves, by page or by program. */
export const self: Policy<unknown> = rule(
  'road.no.sign-in',
  'a person, about themselves',
  (actor) => actor.person !== null,
  { open: false },
)

/** What changes the ways in needs the person themselves: an access token must not be able to make itself at home. */
export const inSession: Policy<unknown> = rule(
  'accounts.no.session',
  'a person in a session of their own, about themselves (no access token)',
  (actor) => actor.person !== null && actor.session !== null && actor.scopes === null,
  { open: false },
)

export const mayOpenAccount: Policy<unknown> = rule(
  'accounts.no.sign-up',
  'everyone, if the business lets people open accounts',
  () => true,
)
