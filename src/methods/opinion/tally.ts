/** Counts votes by group: everything consensus and representativeness are made of. */
import type { Votes } from './votes.ts'

/** Agreements, disagreements and all votes (passes included) of one group, by statement. */
export interface Tally {
  readonly group: number
  readonly people: number
  readonly agreed: Uint32Array
  readonly disagreed: Uint32Array
  readonly seen: Uint32Array
}

/** A tally for each group in `groups` (null: in none), by rising group number. */
export function tallies(votes: Votes, groups: readonly (number | null)[]): readonly Tally[] {
  const names = [...new Set(groups.filter((group) => group !== null))].sort((a, b) => a - b)
  const size = votes.statements.length
  const found = names.map((group) => ({
    group,
    people: 0,
    agreed: new Uint32Array(size),
    disagreed: new Uint32Array(size),
    seen: new Uint32Array(size),
  }))
  const byName = new Map(found.map((tally) => [tally.group, tally]))
  groups.forEach((group, i) => {
    const tally = group === null ? undefined : byName.get(group)
    if (tally === undefined) return
    tally.people += 1
    for (let at = votes.start[i] ?? 0; at < (votes.start[i + 1] ?? 0); at += 1) {
      const j = votes.column[at] ?? 0
      tally.seen[j] = (tally.seen[j] ?? 0) + 1
      if (votes.vote[at] === 1) tally.agreed[j] = (tally.agreed[j] ?? 0) + 1
      if (votes.vote[at] === -1) tally.disagreed[j] = (tally.disagreed[j] ?? 0) + 1
    }
  })
  return found
}
