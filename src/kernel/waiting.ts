// What waits for a person: told by the modules that know, gathered for the first page of the desk.
import type { Asking } from './now.ts'
import type { Registry } from './registry.ts'
import type { Say } from './stop.ts'

export type Waiting = {
  /** What is to be done, in words that name it. */
  say: Say
  /** Where it is done. */
  href: string
  /** How long it has waited, where that is known. */
  since?: Date | null
  /** By when, where there is a promise. */
  due?: Date | null
}

/** Asked for one actor; answers only what this actor can do something about. At most a query or two. */
export type Waits = (now: Asking) => Promise<Waiting[]>

let known: readonly Waits[] = []

/** Told once at start. */
export const knowWaits = (registry: Registry): void => {
  known = registry.modules.flatMap((card) => card.waits ?? [])
}

/** Everything that waits for this actor: what has a deadline first, then what has waited longest. */
export async function whatWaits(now: Asking): Promise<Waiting[]> {
  const found: Waiting[] = []
  for (const ask of known) found.push(...(await ask(now)))
  const rank = (one: Waiting) => one.due?.getTime() ?? Number.MAX_SAFE_INTEGER
  return found.toSorted(
    (a, b) => rank(a) - rank(b) || (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0),
  )
}
