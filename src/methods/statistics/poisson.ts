/** Counts of events: how many could just as well have happened. */
import { incompleteGamma } from './gamma.ts'
import { solve } from './solve.ts'

/**
 * Garwood's exact interval for the mean of a Poisson count (Biometrika 28, 1936). `events` is a
 * whole number of 0 or more.
 */
export function poissonInterval(events: number, confidence = 0.95): { low: number; high: number } {
  const tail = (1 - confidence) / 2
  const far = events + 20 + 10 * Math.sqrt(events + 1)
  return {
    low: events === 0 ? 0 : solve((m) => incompleteGamma(events, m).lower - tail, 0, events),
    high: solve((m) => tail - incompleteGamma(events + 1, m).upper, events, far),
  }
}
