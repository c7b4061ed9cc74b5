// Looks at what was said, one thing or many, and has people look where something was found.
// @fulfils R88 R91
import { subjectOf, tell, type Acting, type Id } from '#kernel'
import { ENDPOINT } from './endpoint-shapes.ts'
import { beginWait } from './endpoint-wait.ts'
import { endpointWanted } from './triage-facts.ts'
import { gather } from './triage-gather.ts'
import { pointOut } from './triage-point-out.ts'
import type { Outcome, Thing } from './triage-shapes.ts'
import { judge } from './triage-steps.ts'

/** Just said, said before in other words, or said long ago. */
type When = 'fresh' | 'edited' | 'past'

/** In a few statements, however many things there are. What is past people have read already, so it is pointed out, not held. */
export async function triage(
  now: Acting,
  things: readonly Thing[],
  when: When = 'fresh',
): Promise<readonly Outcome[]> {
  const past = when === 'past'
  if (things.length === 0) return []
  const seen = await gather(now, things)
  if (seen.on.size === 0) return []
  const outcomes = things
    .map((thing) => judge(thing, seen))
    .map((one) => (past && one.says === 'hold' ? { ...one, says: 'flag' as const } : one))
  await pointOut(now, outcomes, seen)
  if (!past && seen.on.has(ENDPOINT))
    for (const { thing, says } of outcomes)
      if (says !== 'hold' && says !== 'publish' && !thing.hidden) {
        const { wait = 0 } = seen.settings
        if (when === 'fresh' && wait > 0) await beginWait(now, thing, wait)
        tell(now, endpointWanted, { kind: thing.kind, id: thing.id })
      }
  return outcomes
}

/** One thing by its kind and id, in the transaction in which it was said. */
export async function triageOne(
  now: Acting,
  { kind, id }: { kind: string; id: Id },
  when: When = 'fresh',
): Promise<void> {
  const matter = await subjectOf(kind)?.matter?.(now, id)
  if (matter) await triage(now, [{ ...matter, kind, id }], when)
}
