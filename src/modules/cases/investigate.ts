// What was found out, and from whom: the facts a decision stands on. Stage 5 of ISO 10002.
// @fulfils R59
import { action, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { advance } from './acknowledge.ts'
import { meetClock } from './clocks.ts'
import { findComplaint } from './find-complaint.ts'
import { mayAnswer } from './policy.ts'
import { noteStep, takePart } from './steps.ts'

export const investigate = action({
  name: 'cases.investigate',
  input: z.object({ case: Id, findings: Text(10_000, 20) }),
  subject: findComplaint,
  may: mayAnswer,
  impartial: ({ person, about }) => [person, ...about],
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { findings }, found) {
    await advance(now, found.id, 'assessed', {
      stage: 'investigated',
      investigated_at: now.at,
      investigated_by: now.actor.person,
      findings,
    })
    await meetClock(now, found.id, ['investigate'])
    await takePart(now, found.id)
    await noteStep(now, found.id, 'investigated')
    return { case: found.id }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})
