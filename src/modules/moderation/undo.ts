// Takes a decision back: what was hidden is seen, sanctions end, strikes do not count. One transaction, nothing forgotten.
// @fulfils R59
import { clash, subjectOf, tell, type Acting, type Id } from '#kernel'
import { decisionUndone } from './facts.ts'
import { moderation } from './tables.ts'

type Thing = { kind: string; about: Id }
type Undoing = Thing & { id: Id; matter: Id; content: 'keep' | 'hide' }

export async function undoDecision(
  now: Acting,
  { id, matter, kind, about, content }: Undoing,
  by: 'appeal' | 'decider',
): Promise<void> {
  await markUndone(now, id, by)
  if (content === 'hide') await showAgain(now, { kind, about })
  tell(now, decisionUndone, { matter, decision: id, by })
}

/** The decision no longer holds: its sanctions end, and its strikes do not count. */
export async function markUndone(
  now: Acting,
  id: Id,
  by: 'appeal' | 'decider' | 'replaced',
): Promise<void> {
  const rows = moderation(now)
  const undone = await rows
    .updateTable('moderation_decisions')
    .set({ undone_at: now.at, undone_by: by })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (undone.numUpdatedRows === 0n) throw clash('moderation.undone-already')
  await rows
    .updateTable('moderation_sanctions')
    .set({ lifted_at: now.at })
    .where('decision', '=', id)
    .where('lifted_at', 'is', null)
    .execute()
  await rows
    .updateTable('moderation_strikes')
    .set({ undone_at: now.at })
    .where('decision', '=', id)
    .where('undone_at', 'is', null)
    .execute()
}

/** Unless another decision about the same thing, or a hold, still keeps it out of sight. */
export async function showAgain(now: Acting, { kind, about }: Thing): Promise<void> {
  if (!(await hiddenOtherwise(now, { kind, about }))) await subjectOf(kind)?.show?.(now, about)
}

async function hiddenOtherwise(now: Acting, { kind, about }: Thing): Promise<boolean> {
  const other = await moderation(now)
    .selectFrom('moderation_matters')
    .leftJoin('moderation_decisions', (join) =>
      join
        .onRef('moderation_decisions.matter', '=', 'moderation_matters.id')
        .on('moderation_decisions.undone_at', 'is', null),
    )
    .select('moderation_matters.id')
    .where('moderation_matters.kind', '=', kind)
    .where('moderation_matters.about', '=', about)
    .where((is) =>
      is.or([
        is('moderation_decisions.content', '=', 'hide'),
        is.and([
          is('moderation_matters.held_until', '>', now.at),
          is('moderation_matters.decided_at', 'is', null),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}
