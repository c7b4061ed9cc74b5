// How serious it is, whether somebody is in danger, and what must happen at once. Stage 4 of ISO 10002.
// @fulfils R59
import { action, Id, z } from '#kernel'
import { Text, Ticked } from '#kernel/web'
import { advance } from './acknowledge.ts'
import { meetClock, startClock } from './clocks.ts'
import { findComplaint } from './find-complaint.ts'
import { mayAnswer } from './policy.ts'
import { deskRules } from './rules.ts'
import { severities } from './shapes.ts'
import { noteStep, takePart } from './steps.ts'

export const assess = action({
  name: 'cases.assess',
  input: z.object({
    case: Id,
    severity: z.enum(severities),
    safety: Ticked,
    assessment: Text(4000),
  }),
  subject: findComplaint,
  may: mayAnswer,
  impartial: ({ person, about }) => [person, ...about],
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { severity, safety, assessment }, found) {
    await advance(now, found.id, 'acknowledged', {
      stage: 'assessed',
      assessed_at: now.at,
      assessed_by: now.actor.person,
      severity,
      safety,
      assessment,
    })
    const rules = await deskRules(now)
    await meetClock(now, found.id, ['assess'])
    await startClock(now, rules, found.id, 'investigate', rules.investigate_minutes)
    await takePart(now, found.id)
    await noteStep(now, found.id, 'assessed', { words: severity })
    return { case: found.id, safety }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { severity: input.severity, safety: input.safety },
  }),
})
