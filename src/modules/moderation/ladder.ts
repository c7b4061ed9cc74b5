// What usually follows how many points: a step is proposed, a person decides it.
// @fulfils R60
import type { AccountMeasure } from './shapes.ts'

export type Step = {
  points: number
  account: Exclude<AccountMeasure, 'none'>
  days: number | null
}
type Ladder = readonly Step[]

/** Where nothing is set. Each step from so many points on, the gentlest first. Whoever reaches one was shown it before. */
export const ladder: Ladder = [
  { points: 1, account: 'warn', days: null },
  { points: 3, account: 'mute', days: 3 },
  { points: 5, account: 'suspend', days: 7 },
  { points: 8, account: 'suspend', days: 30 },
  { points: 12, account: 'ban', days: null },
]

/** The step for so many points; undefined below the first. */
export const stepAt = (steps: Ladder, points: number): Step | undefined =>
  steps.findLast((step) => points >= step.points)

/** The step that comes next, so that somebody can be told before it does. */
export const stepAfter = (steps: Ladder, points: number): Step | undefined =>
  steps.find((step) => step.points > points)

const order = ['warn', 'mute', 'suspend', 'ban'] as const
const harshness = ({ account, days }: Step): number => order.indexOf(account) * 10_000 + (days ?? 0)

/** Why these steps are no ladder; undefined where they are one: a warning first, and each step harsher than the one before. */
export function faultOf(steps: Ladder): 'warn-first' | 'days' | 'rising' | undefined {
  if (steps[0]?.account !== 'warn') return 'warn-first'
  const timed = (step: Step) => step.account === 'mute' || step.account === 'suspend'
  if (steps.some((step) => timed(step) !== (step.days !== null))) return 'days'
  const rises = steps.every((step, at) => {
    const before = steps[at - 1]
    return !before || (step.points > before.points && harshness(step) > harshness(before))
  })
  return rises ? undefined : 'rising'
}
