// A person says that they have read a complaint, who looks after it, and what comes by when. Stage 3 of ISO 10002.
// @fulfils R59
import { action, clash, Id, z, type Acting } from '#kernel'
import { localDay } from '#kernel/language'
import { addAnswer, holdCase } from './answer.ts'
import { meetClock, startClock } from './clocks.ts'
import { findComplaint } from './find-complaint.ts'
import { inWordsOf } from './in-words-of.ts'
import { promisedBy } from './next-by.ts'
import { mayAnswer } from './policy.ts'
import { deskRules } from './rules.ts'
import { Words } from './shapes.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const acknowledge = action({
  name: 'cases.acknowledge',
  input: z.object({ case: Id, text: Words, by: z.string().max(20).optional() }),
  subject: findComplaint,
  may: mayAnswer,
  impartial: ({ person, about }) => [person, ...about],
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { text, by }, found) {
    await holdCase(now, found.id)
    await advance(now, found.id, 'received', {
      stage: 'acknowledged',
      acknowledged_at: now.at,
      acknowledged_by: now.actor.person,
    })
    const rules = await deskRules(now)
    await meetClock(now, found.id, ['acknowledge'])
    await startClock(now, rules, found.id, 'assess', rules.assess_minutes)
    const due = await decideBy(now, found.id)
    const day = by ?? (due && inWordsOf(now, found.locale, () => localDay(due)))
    const until = promisedBy(now, 'we-act', day ?? undefined)
    const message = await addAnswer(now, found, { text, next: 'we-act', by: until })
    await noteStep(now, found.id, 'acknowledged')
    return { case: found.id, message }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})

type Change = Record<string, string | boolean | Date | null>

/** Moves a complaint on from the stage it must stand at; whoever was quicker has moved it already. */
export async function advance(
  now: Acting,
  id: string,
  from: 'received' | 'acknowledged' | 'assessed' | 'investigated',
  change: Change,
): Promise<void> {
  const moved = await desk(now)
    .updateTable('complaints')
    .set(change)
    .where('case', '=', id)
    .where('stage', '=', from)
    .returning('case')
    .executeTakeFirst()
  if (!moved) throw clash('cases.other-stage')
}

async function decideBy(now: Acting, id: string): Promise<Date | undefined> {
  const clock = await desk(now)
    .selectFrom('case_clocks')
    .select('due_at')
    .where('case', '=', id)
    .where('kind', '=', 'decide')
    .executeTakeFirst()
  return clock && clock.due_at > now.at ? clock.due_at : undefined
}
