import { rule, type Policy } from '#kernel'

/** Only a person has an inbox; the system and visitors do not. */
export const mayHaveInbox: Policy<unknown> = rule(
  'notifications.no.person',
  'anybody signed in, for themselves',
  (actor) => actor.person !== null,
  { open: false },
)
