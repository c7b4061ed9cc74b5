/** Divides people on the map into a given number of groups, and says how clear the division is. */
import { kMeans, silhouette, type Points } from './clusters.ts'

/** Group of every person, numbered by falling size, and the mean silhouette. */
export interface Division {
  readonly k: number
  readonly of: Uint32Array
  readonly sizes: readonly number[]
  readonly silhouette: number
}

/** Up to here every person is a point of their own; beyond, near people are gathered first. */
const mostPoints = 600
const mostGathered = 100

/** People gathered into at most 100 weighted base points where there are many (Polis). */
export interface Gathered {
  readonly points: Points
  readonly of: Uint32Array
}

/** The base points of places given as x and y in turn. */
export function gatherPoints(places: Float64Array): Gathered {
  const people = places.length / 2
  const points = { places, weights: new Float64Array(people).fill(1) }
  if (people <= mostPoints) return { points, of: Uint32Array.from({ length: people }, (_, i) => i) }
  const near = kMeans(points, mostGathered, 1)
  const weights = new Float64Array(near.centres.length / 2)
  for (const c of near.of) weights[c] = (weights[c] ?? 0) + 1
  return { points: { places: near.centres, weights }, of: near.of }
}

/** Weighted k-means on the base points; fewer than `k` groups where fewer places differ. */
export function divide(gathered: Gathered, k: number, restarts = 10): Division {
  const groups = kMeans(gathered.points, k, restarts)
  const sizes = Array.from({ length: k }, () => 0)
  for (const point of gathered.of) {
    const group = groups.of[point] ?? 0
    sizes[group] = (sizes[group] ?? 0) + 1
  }
  const order = sizes
    .map((_, group) => group)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
  const renamed = Uint32Array.from({ length: k }, (_, group) => order.indexOf(group))
  return {
    k,
    of: Uint32Array.from(gathered.of, (point) => renamed[groups.of[point] ?? 0] ?? 0),
    sizes: order.map((group) => sizes[group] ?? 0),
    silhouette: silhouette(gathered.points, groups.of, k),
  }
}
