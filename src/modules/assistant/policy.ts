// Anybody may ask, and anybody may have a person; the desk marks and adds words.
import { everyone, rule, runsBusiness, wears, type Policy } from '#kernel'

export const anybody = everyone('whoever can read the site can ask, and can always have a person')

export const mayWatch: Policy<unknown> = rule(
  'assistant.no.desk',
  'owner, administrator or agent',
  (actor) => actor.kind === 'system' || runsBusiness(actor) || wears(actor, 'agent'),
  { open: false },
)
