// Intervals around released figures, worked out from nothing but what is released: they can give nothing more away.
import type { PublishedCell } from '#methods/disclosure'
import { change, trinomialDifference, wilson, type Measure as Measured } from '#methods/statistics'
import type { Figure, Share } from './results.ts'

const z = 1.96

/** Where nearly everybody of a small staff answered, a figure is surer than a sample's. */
export const finite = (people: number, population: number | null): number =>
  population === null || population <= 1 || population <= people
    ? population !== null && population <= people
      ? 0
      : 1
    : Math.sqrt((population - people) / (population - 1))

export function shareOf(value: number, percent: number, people: number): Share {
  const { low, high } = wilson((percent / 100) * people, people)
  const at = (share: number) => Math.round(share * 100)
  return { value, percent, low: Math.min(percent, at(low)), high: Math.max(percent, at(high)) }
}

/** Spread of the answers of everybody, from the released shares. */
export function deviation(shares: readonly Share[]): number {
  const mean = shares.reduce((sum, { value, percent }) => sum + (value * percent) / 100, 0)
  const square = shares.reduce((sum, one) => sum + ((one.value - mean) ** 2 * one.percent) / 100, 0)
  return Math.sqrt(square)
}

type Around = {
  scale: { min: number; max: number }
  /** Standard deviation of everybody's answers, as released; half the scale where none is. */
  spread: readonly Share[] | null
  population: number | null
}

/** Half the rounding belongs to every interval. */
const halfStep = ({ min, max }: Around['scale']) => (max - min >= 20 ? 0.5 : 0.05)

function widths(mean: number, people: number, { scale, spread }: Around) {
  const nps = scale.min === -100 && scale.max === 100
  if (nps && spread !== null && spread.length === 3) {
    const [against = 0, , four = 0] = spread.map(({ percent }) => (percent / 100) * people)
    const inside = trinomialDifference(four, against, people)
    const centre = four / people - against / people
    return { down: (centre - inside.low) * 100, up: (inside.high - centre) * 100 }
  }
  const unknown = Math.sqrt(Math.max(0, (mean - scale.min) * (scale.max - mean)))
  const wide =
    (z * Math.max(spread === null ? 0 : deviation(spread), spread === null ? unknown : 0)) /
    Math.sqrt(people)
  return { down: wide, up: wide }
}

export function withInterval(cell: PublishedCell & { shown: true }, around: Around) {
  const { down, up } = widths(cell.mean, cell.people, around)
  const narrower = finite(cell.people, around.population)
  const half = halfStep(around.scale)
  const digits = around.scale.max - around.scale.min >= 20 ? 1 : 10
  const round = (value: number) => Math.round(value * digits) / digits
  return {
    low: Math.max(around.scale.min, round(cell.mean - down * narrower - half)),
    high: Math.min(around.scale.max, round(cell.mean + up * narrower + half)),
  }
}

const measured = (one: { value: number; low: number; high: number; people: number }): Measured => ({
  value: one.value,
  low: one.low,
  high: one.high,
  n: one.people,
  confidence: 0.95,
})

/** Whether a figure moved clearly since the wave before. */
export function comparison(after: Figure, before: Figure | undefined) {
  if (after.shown !== 'exact' || before?.shown !== 'exact') return { change: null, before: null }
  const difference = change(measured(before), measured(after))
  return {
    change: difference.value === null ? null : difference.verdict,
    before: before.value,
  }
}
