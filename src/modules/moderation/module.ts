import { defineModule } from '#kernel'
import * as facts from './facts.ts'
import { declared } from './tables.ts'
import { triageCard } from './triage-card.ts'

export default defineModule({
  name: 'moderation',
  floor: 2,
  about:
    'Report, decision by a person, reasons, appeal to somebody who took no part, and a public account of it.',
  purposes: { moderation: 'moderation.purpose' },
  actions: [...triageCard.actions],
  questions: [...triageCard.questions],
  facts: [...Object.values(facts), ...triageCard.facts],
  reactions: triageCard.reactions,
  automations: triageCard.automations,
  tables: { ...declared, ...triageCard.tables },
})
