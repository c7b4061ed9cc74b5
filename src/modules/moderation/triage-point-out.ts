// Has people look where something was found: it is written down, told, and what is held goes out of sight until they have.
// @fulfils R92
import { subjectOf, tell, type Acting } from '#kernel'
import { matterHeld, matterOpened } from './facts.ts'
import { heldWords } from './held-words.ts'
import type { Outcome, Seen } from './triage-shapes.ts'
import { heldUntil, writeAll } from './triage-write.ts'

export async function pointOut(
  now: Acting,
  outcomes: readonly Outcome[],
  seen: Seen,
): Promise<void> {
  const found = outcomes.filter(({ says }) => says !== 'nothing' && says !== 'publish')
  const matters = await writeAll(now, outcomes, found, seen)
  for (const one of found) {
    const matter = matters.get(one.thing.id) ?? ''
    tell(now, matterOpened, { matter })
    if (one.says !== 'hold' || one.thing.hidden) continue
    const until = heldUntil(now, one)
    await subjectOf(one.thing.kind)?.hide?.(now, one.thing.id, heldWords(now, until))
    tell(now, matterHeld, { matter })
  }
}
