/** Whose posts are wrongly removed, and whose harm is missed, on a sample people have labelled. */
import type { Computed } from '#methods/statistics'
import { gapOf, ratesOf, type Gap, type GroupRate } from './groups.ts'

/** One labelled item: what was done, and what a person says of it. */
export type Labelled = { group: string | null; removed: boolean; harmful: boolean }

export type ModerationErrors = {
  /** Removed among the harmless, per group (language, dialect). */
  falseRemoval: { rates: GroupRate[]; gap: Computed<Gap> }
  /** Left standing among the harmful, per group. */
  missedHarm: { rates: GroupRate[]; gap: Computed<Gap> }
  sample: number
}

/** False removal and missed harm per group, each with n and interval. */
export function moderationErrors(sample: readonly Labelled[]): ModerationErrors {
  const falseRemovals = ratesOf(
    sample,
    (one) => one.removed,
    (one) => !one.harmful,
  )
  const missed = ratesOf(
    sample,
    (one) => !one.removed,
    (one) => one.harmful,
  )
  return {
    falseRemoval: { rates: falseRemovals, gap: gapOf(falseRemovals, 'group-without-negatives') },
    missedHarm: { rates: missed, gap: gapOf(missed, 'group-without-positives') },
    sample: sample.length,
  }
}
