// Put a case aside until a day: it comes back by itself, and at once if the person writes. Clocks do not stop.
import { action, clash, Id, z } from '#kernel'
import { findCase } from './find.ts'
import { promisedBy } from './next-by.ts'
import { mayAnswer } from './policy.ts'
import { noteStep } from './steps.ts'
import { startOfDay } from '#methods/calendar'
import { desk } from './tables.ts'

export const snooze = action({
  name: 'cases.snooze',
  input: z.object({ case: Id, by: z.string().max(20) }),
  subject: findCase,
  may: mayAnswer,
  data: { noPersonalData: 'a day on a case' },
  machine: 'none',

  async run(now, { by }, found) {
    if (found.state === 'closed') throw clash('cases.closed-already')
    const end = promisedBy(now, 'we-act', by) ?? now.at
    const until = startOfDay(end, now.business.timeZone)
    await desk(now)
      .updateTable('cases')
      .set({ snoozed_until: until > now.at ? until : end })
      .where('id', '=', found.id)
      .execute()
    await noteStep(now, found.id, 'snoozed')
    return { case: found.id }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})
