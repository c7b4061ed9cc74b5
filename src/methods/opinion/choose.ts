/** How many groups there are, or whether there is only one. */
import { gatherPoints, divide, type Division } from './divide.ts'
import type { OpinionMap } from './map.ts'
import { gradientTest } from './gradient-test.ts'
import { nullTest, type NullTest } from './null-test.ts'

/** The smallest group that is shown, and the fewest people who are divided at all. */
export const smallestGroup = 5
export const fewestDivided = 30

/** One more group must raise the mean silhouette by this much: fewer groups unless clearly better. */
const margin = 0.05
const mostGroups = 5

/** The division chosen, and what speaks for it. */
export interface Choice {
  readonly division: Division | undefined
  readonly supported: boolean
  /** Why groups are not supported. */
  readonly because?: string
  readonly silhouettes: readonly { readonly k: number; readonly silhouette: number }[]
  readonly nullTest?: NullTest
  /** Against one broad cloud: above 5 % people differ by degrees, not in kind. */
  readonly gradientTest?: NullTest
}

/** The largest number of groups tried: 5, fewer for few people (Polis `max-k-fn`). */
const mostFor = (points: number) => Math.min(mostGroups, 2 + Math.floor(points / 12))

function clearest(divisions: readonly Division[]): Division | undefined {
  const shown = divisions.filter(({ sizes }) => sizes.every((size) => size >= smallestGroup))
  return shown.reduce<Division | undefined>(
    (best, next) =>
      best === undefined || next.silhouette > best.silhouette + margin ? next : best,
    undefined,
  )
}

/**
 * Chooses the number of groups by silhouette among divisions whose groups all have at least 5
 * people, and asks whether dealt votes would divide as clearly (nullTest, 5 %). One group is an
 * answer: a united staff is not cut in two. `forced` gives the division into that many all the same.
 */
export function chooseGroups(map: OpinionMap, forced?: number): Choice {
  const people = map.rows.length
  if (people < fewestDivided) {
    const because = `groups are shown from ${fewestDivided} people on, and ${people} voted enough to be placed`
    return { division: undefined, supported: false, because, silhouettes: [] }
  }
  const base = gatherPoints(map.places)
  const most = mostFor(base.points.weights.length)
  const divisions = Array.from({ length: most - 1 }, (_, i) => divide(base, i + 2))
  const silhouettes = divisions.map(({ k, silhouette }) => ({ k, silhouette }))
  const best = clearest(divisions)
  const test = nullTest(map.votes, new Uint32Array(people), most, (found) => Math.max(...found))
  const because =
    test.p > 0.05
      ? 'votes dealt at random divide as clearly: one group is the better description'
      : best === undefined
        ? `every division has a group of fewer than ${smallestGroup} people`
        : undefined
  const supported = because === undefined
  const division =
    forced === undefined
      ? supported
        ? best
        : undefined
      : forced < 2
        ? undefined
        : (divisions.find(({ k }) => k === forced) ?? divide(base, forced))
  const gradient =
    division === undefined
      ? {}
      : { gradientTest: gradientTest(map.places, division.k, division.silhouette) }
  const choice = { division, supported, silhouettes, nullTest: test, ...gradient }
  return because === undefined ? choice : { ...choice, because }
}
