// Closing a case: clocks end, the person is asked how they found it, and whoever listens is told.
import { tell, type Acting } from '#kernel'
import { everyClock, meetClock } from './clocks.ts'
import { caseClosed } from './facts.ts'
import type { ClosedHow } from './shapes.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export async function closeCase(now: Acting, id: string, how: ClosedHow): Promise<void> {
  await desk(now)
    .updateTable('cases')
    .set({ state: 'closed', closed_at: now.at, closed_how: how, snoozed_until: null })
    .where('id', '=', id)
    .execute()
  await desk(now)
    .updateTable('complaints')
    .set({ closed_at: now.at, stage: 'closed' })
    .where('case', '=', id)
    .where('answered_at', 'is not', null)
    .execute()
  await meetClock(now, id, everyClock)
  await noteStep(now, id, 'closed', { words: how })
  if (how === 'answered' || how === 'decided')
    await desk(now)
      .insertInto('case_invitations')
      .values({ case: id, at: now.at })
      .onConflict((known) => known.doNothing())
      .execute()
  tell(now, caseClosed, { case: id })
}
