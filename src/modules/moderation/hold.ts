// What a machine may do: point something out, or keep it out of sight until a person has looked, never longer than promised.
// @fulfils R91
import { sql, subjectOf, tell, type Acting, type Id } from '#kernel'
import { matterHeld, matterOpened } from './facts.ts'
import { heldWords } from './held-words.ts'
import { matterOf, openMatter } from './matter.ts'
import type { Explanation, Severity, Suggestion } from './shapes.ts'
import { moderation } from './tables.ts'

export type Finding = {
  subject: { kind: string; id: Id }
  automation: string
  version: string
  explanation: Explanation
  /** By when a person will have looked. */
  promised: Date
  severity?: Severity
  score?: number
  suggestion?: Suggestion
}

/** Points something out to people; everybody goes on seeing it. Undefined if it is gone already. */
export const flag = (now: Acting, finding: Finding): Promise<Id | undefined> =>
  note(now, finding, 'flag')

/** Keeps something out of sight until a person has looked, at the latest until the promised time. */
export async function hold(now: Acting, finding: Finding): Promise<Id | undefined> {
  const matter = await note(now, finding, 'hold')
  if (matter === undefined) return undefined
  const held = await moderation(now)
    .updateTable('moderation_matters')
    .set({ held_at: now.at, held_until: finding.promised })
    .where('id', '=', matter)
    .where('held_at', 'is', null)
    .executeTakeFirst()
  if (held.numUpdatedRows === 0n) return matter
  const { kind, id } = finding.subject
  await subjectOf(kind)?.hide?.(now, id, heldWords(now, finding.promised))
  tell(now, matterHeld, { matter })
  return matter
}

async function note(now: Acting, finding: Finding, kind: 'flag' | 'hold') {
  const { subject, promised, severity = 1, automation, version, explanation, score } = finding
  const said = await matterOf(now, subject)
  if (!said) return undefined
  const matter = await openMatter(now, { subject, matter: said, promised, severity })
  await moderation(now)
    .insertInto('moderation_flags')
    .values({
      id: now.id(),
      matter,
      kind,
      automation,
      version,
      score: score ?? null,
      explanation: sql<Explanation>`${JSON.stringify(explanation)}::jsonb`,
      at: now.at,
    })
    .execute()
  const suggestion = finding.suggestion
  await moderation(now)
    .updateTable('moderation_matters')
    .set((old) => ({
      flags: sql<number>`${old.ref('flags')} + 1`,
      ...(suggestion ? { suggestion: sql<Suggestion>`${JSON.stringify(suggestion)}::jsonb` } : {}),
    }))
    .where('id', '=', matter)
    .execute()
  tell(now, matterOpened, { matter })
  return matter
}
