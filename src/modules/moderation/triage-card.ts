// What triage, rules, learning and the account add to the card of moderation.
import { triageAutomations } from './triage-automations.ts'
import { triageBacklog } from './triage-backlog.ts'
import * as facts from './triage-facts.ts'
import { triageReactions } from './triage-reactions.ts'
import { triageDeclared } from './triage-tables.ts'

export const triageCard = {
  actions: [triageBacklog],
  questions: [],
  facts: Object.values(facts),
  reactions: triageReactions,
  jobs: [],
  routes: [],
  places: [],
  tables: triageDeclared,
  automations: triageAutomations,
}
