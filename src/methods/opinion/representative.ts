/** Which statements tell a group from the others. */
import type { Tally } from './tally.ts'

/** One statement that a group agrees or disagrees with more than the others do. */
export interface Representative {
  readonly statement: string
  readonly direction: 'agree' | 'disagree'
  /** Estimated share of the group, between 0 and 1. */
  readonly probability: number
  /** That share over the others' share. */
  readonly ratio: number
  readonly zShare: number
  readonly zRatio: number
}

/** One-sided 90 %: what Polis asks of both tests. */
const least = 1.2816

/** z of one share against one half, with one added (Polis `stats.clj`, prop-test). */
export const shareTest = (successes: number, seen: number): number =>
  2 * Math.sqrt(seen + 1) * ((successes + 1) / (seen + 1) - 0.5)

/** z of two shares, with one added to every count (Polis `stats.clj`, two-prop-test). */
export function ratioTest(
  inside: number,
  outside: number,
  seenIn: number,
  seenOut: number,
): number {
  const [a, b, n, m] = [inside + 1, outside + 1, seenIn + 1, seenOut + 1]
  const pooled = (a + b) / (n + m)
  if (pooled >= 1) return 0
  return (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
}

/**
 * The statements that stand for a group, at most five, at least one: shares (n + 1) / (seen + 2),
 * kept where both z exceed 1.2816, ordered by ratio x zRatio x share x zShare
 * (Polis `repness.clj`). `others` are all the other groups.
 */
export function representatives(
  statements: readonly string[],
  group: Tally,
  others: readonly Tally[],
): readonly Representative[] {
  const found = statements.map((statement, j) => {
    const sideOf = (direction: 'agree' | 'disagree'): Representative => {
      const of = (tally: Tally) => (direction === 'agree' ? tally.agreed : tally.disagreed)[j] ?? 0
      const seen = group.seen[j] ?? 0
      const outside = others.reduce((sum, tally) => sum + of(tally), 0)
      const seenOut = others.reduce((sum, tally) => sum + (tally.seen[j] ?? 0), 0)
      const probability = (of(group) + 1) / (seen + 2)
      return {
        statement,
        direction,
        probability,
        ratio: probability / ((outside + 1) / (seenOut + 2)),
        zShare: shareTest(of(group), seen),
        zRatio: ratioTest(of(group), outside, seen, seenOut),
      }
    }
    const sides = [sideOf('agree'), sideOf('disagree')] as const
    return sides[0].zRatio >= sides[1].zRatio ? sides[0] : sides[1]
  })
  const weight = ({ ratio, zRatio, probability, zShare }: Representative) =>
    ratio * zRatio * probability * zShare
  const clear = found.filter(({ zShare, zRatio }) => zShare > least && zRatio > least)
  if (clear.length > 0) return clear.sort((a, b) => weight(b) - weight(a)).slice(0, 5)
  return found.sort((a, b) => b.zRatio - a.zRatio).slice(0, 1)
}
