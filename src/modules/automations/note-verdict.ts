// What a person made of a machine's output: the ground of override rates, and of knowing whether people still think for themselves.
// @fulfils R95
import type { Acting, Id } from '#kernel'
import { automations } from './tables.ts'

export type Verdict = { verdict: 'agreed' | 'overruled'; by: Id | null; blind: boolean }

/** Keeps a person's verdict; the first of a person about one output counts. False where it is not known any more. */
export async function noteVerdict(now: Acting, output: Id, given: Verdict): Promise<boolean> {
  const found = await automations(now)
    .selectFrom('automation_outputs')
    .select(['automation', 'version'])
    .where('id', '=', output)
    .executeTakeFirst()
  if (!found) return false
  await automations(now)
    .insertInto('automation_verdicts')
    .values({ id: now.id(), output, ...found, ...given, at: now.at })
    .onConflict((known) => known.doNothing())
    .execute()
  return true
}
