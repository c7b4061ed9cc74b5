/** What the groups agree on, in spite of what divides them. */
import type { Tally } from './tally.ts'

/** One statement: probabilities between 0 and 1, over all groups. */
export interface Consensus {
  readonly statement: string
  /** Product over the groups, as Polis publishes it; shrinks with the number of groups. */
  readonly raw: number
  /** Geometric mean over the groups: comparable whatever their number. Show this one. */
  readonly geometric: number
  /** The same geometric mean for disagreement. */
  readonly against: number
  readonly seen: number
}

/**
 * Group-informed consensus: product over groups of (agreed + 1) / (seen + 2), and its geometric
 * mean, strongest first. Source: Polis `conversation.clj`; critique and geometric mean:
 * polis-community/red-dwarf issues 120 and 63. Empty where there is no group.
 */
export function groupInformedConsensus(
  statements: readonly string[],
  groups: readonly Tally[],
): readonly Consensus[] {
  if (groups.length === 0) return []
  const product = (j: number, counts: (tally: Tally) => Uint32Array) =>
    groups.reduce(
      (so, tally) => (so * ((counts(tally)[j] ?? 0) + 1)) / ((tally.seen[j] ?? 0) + 2),
      1,
    )
  return statements
    .map((statement, j) => {
      const raw = product(j, ({ agreed }) => agreed)
      return {
        statement,
        raw,
        geometric: raw ** (1 / groups.length),
        against: product(j, ({ disagreed }) => disagreed) ** (1 / groups.length),
        seen: groups.reduce((sum, { seen }) => sum + (seen[j] ?? 0), 0),
      }
    })
    .sort((a, b) => b.raw - a.raw)
}
