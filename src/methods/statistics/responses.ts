/** Who answered and who did not: the first thing to read beside any survey result. */
import { cannot, isCount, type Computed, type Measure } from './computed.ts'
import { share } from './wilson.ts'

/** `delivered` is null for an open link, where nobody knows who could have answered. */
export type Invitations = { delivered: number | null; completed: number }

/** Response rate in 0..1 = completed / invitations delivered to eligible people (AAPOR RR1). */
export function responseRate(counts: Invitations, confidence = 0.95): Computed<Measure> {
  if (counts.delivered === null) return cannot('open-link')
  return share(counts.completed, counts.delivered, confidence)
}

export type KnownGroup = { name: string; delivered: number; completed: number }
export type GroupResponse = { name: string; rate: Computed<Measure>; warn: boolean }

/**
 * Response per known group (tenure, kind of customer), with a warning where a group's rate lies
 * more than `points` (a share, 0.10) from the rate of all: the result may not speak for them.
 */
export function nonResponse(
  groups: readonly KnownGroup[],
  points = 0.1,
): Computed<{ value: number; groups: GroupResponse[] }> {
  if (groups.length === 0) return cannot('no-answers')
  if (!(points >= 0 && points <= 1)) return cannot('setting-out-of-range')
  const at = groups.findIndex((group) => !isCount(group.delivered) || !isCount(group.completed))
  if (at >= 0) return cannot('not-a-whole-number', at)
  const delivered = groups.reduce((total, group) => total + group.delivered, 0)
  const completed = groups.reduce((total, group) => total + group.completed, 0)
  if (delivered === 0) return cannot('nothing-to-divide-by')
  if (completed > delivered) return cannot('counts-do-not-agree')
  const all = completed / delivered
  return {
    value: all,
    groups: groups.map((group) => {
      const rate = share(group.completed, group.delivered)
      return {
        name: group.name,
        rate,
        warn: rate.value !== null && Math.abs(rate.value - all) > points + 1e-12,
      }
    }),
  }
}
