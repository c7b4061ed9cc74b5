// What was promised as a remedy has been done: the person is told and the complaint closes.
import { action, clash, Id, z } from '#kernel'
import { addAnswer, holdCase } from './answer.ts'
import { closeCase } from './close.ts'
import { findComplaint } from './find-complaint.ts'
import { mayAnswer } from './policy.ts'
import { Words } from './shapes.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const remedyDone = action({
  name: 'cases.remedy-done',
  input: z.object({ case: Id, text: Words }),
  subject: findComplaint,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { text }, found) {
    await holdCase(now, found.id)
    const last = found.decisions.at(-1)
    if (!last || last.done_at) throw clash('cases.nothing-to-remedy')
    await desk(now)
      .updateTable('case_decisions')
      .set({ done_at: now.at, done_by: now.actor.person })
      .where('case', '=', found.id)
      .where('round', '=', last.round)
      .execute()
    await addAnswer(now, found, { text, next: 'done', by: null })
    await noteStep(now, found.id, 'remedied')
    await closeCase(now, found.id, 'decided')
    return { case: found.id }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})
