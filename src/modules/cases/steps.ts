// Notes in a case what was done beside talking, and who of ours had a hand in it.
import type { Acting } from '#kernel'
import type { StepKind } from './shapes.ts'
import { desk } from './tables.ts'

export async function noteStep(
  now: Acting,
  id: string,
  kind: StepKind,
  more: { person?: string | null; words?: string } = {},
): Promise<void> {
  await desk(now)
    .insertInto('case_steps')
    .values({
      id: now.id(),
      case: id,
      kind,
      by: now.actor.person,
      person: more.person ?? null,
      at: now.at,
      words: more.words ?? '',
    })
    .execute()
}

/** Whoever takes part cannot decide the second review. */
export async function takePart(now: Acting, id: string): Promise<void> {
  const { person } = now.actor
  if (person === null) return
  await desk(now)
    .insertInto('case_hands')
    .values({ case: id, person, first_at: now.at })
    .onConflict((known) => known.doNothing())
    .execute()
}
