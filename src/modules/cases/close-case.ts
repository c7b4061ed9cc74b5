// Closes a case without another answer: no answer came, it was taken back, or it was never for us.
import { action, clash, Id, z } from '#kernel'
import { closeCase } from './close.ts'
import { findCase } from './find.ts'
import { mayAnswer } from './policy.ts'
import { takePart } from './steps.ts'
import { desk } from './tables.ts'

export const shut = action({
  name: 'cases.close',
  input: z.object({ case: Id, how: z.enum(['answered', 'silent', 'withdrawn', 'unwanted']) }),
  subject: findCase,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { how }, found) {
    if (found.state === 'closed') throw clash('cases.closed-already')
    if (found.track === 'complaint' && how !== 'unwanted' && !(await decided(now, found.id)))
      throw clash('cases.decide-first')
    if (how === 'answered' && found.first_answer_at === null) throw clash('cases.answer-first')
    await takePart(now, found.id)
    await closeCase(now, found.id, how)
    return { case: found.id }
  },

  audit: ({ subject, input }) => ({ kind: 'case', id: subject.id, detail: { how: input.how } }),
})

async function decided(now: Parameters<typeof desk>[0], id: string): Promise<boolean> {
  const found = await desk(now)
    .selectFrom('case_decisions')
    .select('round')
    .where('case', '=', id)
    .executeTakeFirst()
  return found !== undefined
}
