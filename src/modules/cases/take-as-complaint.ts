// A question turns out to be a complaint: from here on it has the stages, clocks and rights of one.
import { action, clash, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { meetClock, startClock } from './clocks.ts'
import { findCase } from './find.ts'
import { beginComplaint } from './open-case.ts'
import { mayAnswer } from './policy.ts'
import { deskRules } from './rules.ts'
import { noteStep, takePart } from './steps.ts'
import { desk } from './tables.ts'

export const takeAsComplaint = action({
  name: 'cases.take-as-complaint',
  input: z.object({ case: Id, remedy: Text(2000).optional() }),
  subject: findCase,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { remedy }, found) {
    if (found.track !== 'question' || found.state === 'closed') throw clash('cases.not-a-question')
    await desk(now)
      .updateTable('cases')
      .set({ track: 'complaint' })
      .where('id', '=', found.id)
      .execute()
    const rules = await deskRules(now)
    await beginComplaint(now, rules, found, { remedySought: remedy, product: undefined })
    await startClock(now, rules, found.id, 'acknowledge', rules.acknowledge_minutes)
    await meetClock(now, found.id, ['answer'])
    await takePart(now, found.id)
    await noteStep(now, found.id, 'track', { words: 'complaint' })
    return { case: found.id }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id, detail: { track: 'complaint' } }),
})
