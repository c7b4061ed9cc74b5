/** An index whose parts stay in sight: never one number without what it is made of. */
import { cannot, type Computed, type Measure } from './computed.ts'

/** One part: its measure, its weight, and what is usual for it (mean and standard deviation). */
export type IndexPart = {
  name: string
  measure: Computed<Measure>
  weight: number
  centre: number
  sigma: number
}

export type IndexPartResult = { name: string; standardised: number; weight: number; share: number }

/** `value`, `low`, `high` in standard deviations from what is usual; `parts` add up to `value`. */
export type CompositeIndex = Measure & { parts: IndexPartResult[] }

/**
 * Weighted mean of standardised parts (OECD and JRC, Handbook on Constructing Composite Indicators,
 * 2008). Weights are made to add up to 1. The interval combines those of the parts as independent.
 * If a part is missing the index is not computed, and the missing parts are named: an index
 * without its worst part would look better than the business is.
 */
export function compositeIndex(parts: readonly IndexPart[]): Computed<CompositeIndex> {
  if (parts.length === 0) return cannot('no-answers')
  const at = parts.findIndex(
    ({ weight, centre, sigma }) =>
      !(weight > 0 && Number.isFinite(weight) && Number.isFinite(centre) && sigma > 0),
  )
  if (at >= 0) return cannot('setting-out-of-range', at)
  const missing = parts.filter((part) => part.measure.value === null).map((part) => part.name)
  if (missing.length > 0) return { ...cannot('part-missing'), groups: missing }
  const total = parts.reduce((sum, part) => sum + part.weight, 0)
  let value = 0
  let down = 0
  let up = 0
  let n = Infinity
  let confidence = 0
  const results: IndexPartResult[] = []
  for (const { name, measure, weight, centre, sigma } of parts) {
    if (measure.value === null) continue
    if (confidence !== 0 && measure.confidence !== confidence) return cannot('setting-out-of-range')
    confidence = measure.confidence
    const standardised = (measure.value - centre) / sigma
    const share = (weight / total) * standardised
    value += share
    down += ((weight / total) * ((measure.value - measure.low) / sigma)) ** 2
    up += ((weight / total) * ((measure.high - measure.value) / sigma)) ** 2
    n = Math.min(n, measure.n)
    results.push({ name, standardised, weight: weight / total, share })
  }
  const low = value - Math.sqrt(down)
  const high = value + Math.sqrt(up)
  const numbers = [value, low, high, n, ...results.flatMap((one) => [one.standardised, one.share])]
  if (!numbers.every(Number.isFinite)) return cannot('out-of-range')
  return { value, low, high, n, confidence, parts: results }
}
