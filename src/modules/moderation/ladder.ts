// What usually follows how many points: a step is proposed, a person decides it.
// @fulfils R63
import type { AccountMeasure } from './shapes.ts'

export type Step = { points: number; account: AccountMeasure; days: number | null }

/** Each step from so many points on, the gentlest first. Whoever reaches one was shown it before. */
export const ladder: readonly Step[] = [
  { points: 1, account: 'warn', days: null },
  { points: 3, account: 'mute', days: 3 },
  { points: 5, account: 'suspend', days: 7 },
  { points: 8, account: 'suspend', days: 30 },
  { points: 12, account: 'ban', days: null },
]

/** The step for so many points; undefined below the first. */
export const stepAt = (points: number): Step | undefined =>
  ladder.findLast((step) => points >= step.points)

/** The step that comes next, so that somebody can be told before it does. */
export const stepAfter = (points: number): Step | undefined =>
  ladder.find((step) => step.points > points)
