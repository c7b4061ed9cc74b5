/** k-means on weighted points of the plane, started the same way every time. */
import { seeded, type Random } from '#methods/random'

/** Points as x and y in turn, with a weight each. */
export interface Points {
  readonly places: Float64Array
  readonly weights: Float64Array
}

/** Cluster of every point, the centres (x and y in turn), and the weighted sum of squares. */
export interface Clusters {
  readonly of: Uint32Array
  readonly centres: Float64Array
  readonly inertia: number
}

function squared(places: Float64Array, i: number, centres: Float64Array, c: number): number {
  const x = (places[2 * i] ?? 0) - (centres[2 * c] ?? 0)
  const y = (places[2 * i + 1] ?? 0) - (centres[2 * c + 1] ?? 0)
  return x * x + y * y
}

/** k-means++ start (Arthur and Vassilvitskii 2007); fewer centres where fewer places differ. */
function startingCentres({ places, weights }: Points, k: number, random: Random): Float64Array {
  const n = weights.length
  const nearest = new Float64Array(n).fill(Infinity)
  const chosen: number[] = []
  for (let c = 0; c < k; c += 1) {
    let total = 0
    for (let i = 0; i < n; i += 1) total += (weights[i] ?? 0) * (c === 0 ? 1 : (nearest[i] ?? 0))
    if (total <= 0) break
    let left = random() * total
    let at = n - 1
    for (let i = 0; i < n; i += 1) {
      left -= (weights[i] ?? 0) * (c === 0 ? 1 : (nearest[i] ?? 0))
      if (left < 0) {
        at = i
        break
      }
    }
    chosen.push(places[2 * at] ?? 0, places[2 * at + 1] ?? 0)
    const centre = Float64Array.from(chosen.slice(-2))
    for (let i = 0; i < n; i += 1)
      nearest[i] = Math.min(nearest[i] ?? 0, squared(places, i, centre, 0))
  }
  return Float64Array.from(chosen)
}

function assign({ places, weights }: Points, centres: Float64Array, of: Uint32Array) {
  let changed = false
  let inertia = 0
  const k = centres.length / 2
  for (let i = 0; i < weights.length; i += 1) {
    let best = 0
    let least = Infinity
    for (let c = 0; c < k; c += 1) {
      const far = squared(places, i, centres, c)
      if (far < least) {
        least = far
        best = c
      }
    }
    if (of[i] !== best) changed = true
    of[i] = best
    inertia += (weights[i] ?? 0) * least
  }
  return { changed, inertia }
}

function recentre({ places, weights }: Points, of: Uint32Array, centres: Float64Array): void {
  const sums = new Float64Array(centres.length)
  const mass = new Float64Array(centres.length / 2)
  for (let i = 0; i < weights.length; i += 1) {
    const c = of[i] ?? 0
    const weight = weights[i] ?? 0
    mass[c] = (mass[c] ?? 0) + weight
    sums[2 * c] = (sums[2 * c] ?? 0) + weight * (places[2 * i] ?? 0)
    sums[2 * c + 1] = (sums[2 * c + 1] ?? 0) + weight * (places[2 * i + 1] ?? 0)
  }
  for (let c = 0; c < mass.length; c += 1) {
    const weight = mass[c] ?? 0
    if (weight === 0) continue
    centres[2 * c] = (sums[2 * c] ?? 0) / weight
    centres[2 * c + 1] = (sums[2 * c + 1] ?? 0) / weight
  }
}

/** Lloyd's k-means, the best of `restarts` seeded starts, at most 100 rounds each. */
export function kMeans(points: Points, k: number, restarts = 10, seed = 1): Clusters {
  const random = seeded(seed)
  let best: Clusters | undefined
  for (let start = 0; start < restarts; start += 1) {
    const centres = startingCentres(points, k, random)
    const of = new Uint32Array(points.weights.length).fill(k + 1)
    let inertia = 0
    for (let round = 0; round < 100; round += 1) {
      const step = assign(points, centres, of)
      inertia = step.inertia
      if (!step.changed) break
      recentre(points, of, centres)
    }
    if (best === undefined || inertia < best.inertia - 1e-12) best = { of, centres, inertia }
  }
  return best ?? { of: new Uint32Array(0), centres: new Float64Array(0), inertia: 0 }
}

/**
 * Mean silhouette of weighted points (Rousseeuw 1987): between -1 and 1, larger for clearer
 * groups. A point of weight w stands for w people at one place. 0 for one cluster.
 */
export function silhouette({ places, weights }: Points, of: Uint32Array, k: number): number {
  const n = weights.length
  const mass = new Float64Array(k)
  for (let i = 0; i < n; i += 1) mass[of[i] ?? 0] = (mass[of[i] ?? 0] ?? 0) + (weights[i] ?? 0)
  if (mass.filter((m) => m > 0).length < 2) return 0
  let sum = 0
  let total = 0
  const far = new Float64Array(k)
  for (let i = 0; i < n; i += 1) {
    far.fill(0)
    for (let j = 0; j < n; j += 1)
      far[of[j] ?? 0] =
        (far[of[j] ?? 0] ?? 0) + (weights[j] ?? 0) * Math.sqrt(squared(places, i, places, j))
    const own = of[i] ?? 0
    const weight = weights[i] ?? 0
    total += weight
    const company = (mass[own] ?? 0) - 1
    if (company <= 0) continue
    const inside = (far[own] ?? 0) / company
    let outside = Infinity
    for (let c = 0; c < k; c += 1)
      if (c !== own && (mass[c] ?? 0) > 0)
        outside = Math.min(outside, (far[c] ?? 0) / (mass[c] ?? 1))
    const larger = Math.max(inside, outside)
    if (larger > 0) sum += (weight * (outside - inside)) / larger
  }
  return total > 0 ? sum / total : 0
}
