/** Are the groups apart, or a cut through one broad cloud? */
import { gatherPoints, divide } from './divide.ts'
import type { NullTest } from './null-test.ts'
import { seeded, type Random } from '#methods/random'

const mostPeople = 300

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Variances and covariance of places given as x and y in turn. */
function spreadOf(places: Float64Array) {
  const n = places.length / 2
  let [x, y] = [0, 0]
  for (let i = 0; i < n; i += 1) {
    x += (places[2 * i] ?? 0) / n
    y += (places[2 * i + 1] ?? 0) / n
  }
  let [xx, xy, yy] = [0, 0, 0]
  for (let i = 0; i < n; i += 1) {
    const [a, b] = [(places[2 * i] ?? 0) - x, (places[2 * i + 1] ?? 0) - y]
    xx += (a * a) / n
    xy += (a * b) / n
    yy += (b * b) / n
  }
  return { xx, xy, yy }
}

/**
 * Monte Carlo test of a division into `k` against one normal cloud of the same spread (after
 * Liu and others, SigClust, JASA 103, 2008): p is how often the cloud divides as clearly. A large
 * p means that people differ by degrees, and that the border between the groups is drawn by us.
 */
export function gradientTest(
  places: Float64Array,
  k: number,
  observed: number,
  rounds = 99,
  seed = 11,
): NullTest {
  const people = Math.min(places.length / 2, mostPeople)
  const { xx, xy, yy } = spreadOf(places)
  const first = Math.sqrt(xx)
  const cross = first > 0 ? xy / first : 0
  const rest = Math.sqrt(Math.max(0, yy - cross * cross))
  const random = seeded(seed)
  const clouds = Float64Array.from({ length: rounds }, () => {
    const cloud = new Float64Array(2 * people)
    for (let i = 0; i < people; i += 1) {
      const a = normal(random)
      cloud[2 * i] = first * a
      cloud[2 * i + 1] = cross * a + rest * normal(random)
    }
    return divide(gatherPoints(cloud), k, 3).silhouette
  }).sort()
  const hits = clouds.filter((silhouette) => silhouette >= observed).length
  return {
    p: (hits + 1) / (rounds + 1),
    observed,
    chance: clouds[Math.ceil(0.95 * rounds) - 1] ?? 0,
    rounds,
  }
}
