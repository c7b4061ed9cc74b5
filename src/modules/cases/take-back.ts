// Whoever pressed too early takes their answer back before it leaves. Afterwards it is said, and stays said.
import { action, clash, Id, z } from '#kernel'
import { startClock } from './clocks.ts'
import { findCase } from './find.ts'
import { mayAnswer } from './policy.ts'
import { deskRules } from './rules.ts'
import { desk } from './tables.ts'

export const takeBack = action({
  name: 'cases.take-back',
  input: z.object({ case: Id, message: Id }),
  subject: findCase,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { message }, found) {
    const taken = await desk(now)
      .updateTable('case_messages')
      .set({ taken_back_at: now.at })
      .where('id', '=', message)
      .where('case', '=', found.id)
      .where('side', '=', 'us')
      .where('private', '=', false)
      .where('agent', '=', now.actor.person)
      .where('left_at', 'is', null)
      .where('leaves_at', '>', now.at)
      .where('taken_back_at', 'is', null)
      .returning(['text'])
      .executeTakeFirst()
    if (!taken) throw clash('cases.left-already')
    await desk(now)
      .updateTable('cases')
      .set({ state: 'open', closed_at: null, closed_how: null })
      .where('id', '=', found.id)
      .execute()
    const rules = await deskRules(now)
    await startClock(now, rules, found.id, 'answer', rules.answer_minutes)
    return { case: found.id, text: taken.text }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { message: input.message },
  }),
})
