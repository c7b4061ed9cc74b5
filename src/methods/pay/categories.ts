/** Gaps within each category of workers who do the same work or work of equal value. */
import { type Cannot, cannot } from './cannot.ts'
import { rawGaps, variableGaps, type RawGaps, type VariableGaps } from './raw-gaps.ts'
import type { Worker } from './payroll.ts'

/** One category; `asksForReasons` is the 5 % of Directive (EU) 2023/970 Art. 10(1)(a). */
export interface CategoryGaps {
  readonly category: string
  readonly people: RawGaps['people']
  readonly mean: RawGaps['mean']
  readonly median: RawGaps['median']
  readonly variable: VariableGaps | undefined
  readonly asksForReasons: boolean | Cannot
}

/** Splits pay of workers by group; `of` picks the amount and may leave a worker out. */
export function split(
  workers: readonly Worker[],
  of: (worker: Worker) => number | undefined = ({ pay }) => pay,
) {
  const side = (isOther: boolean) =>
    workers.flatMap((worker) => {
      const amount = of(worker)
      return worker.isOther === isOther && amount !== undefined ? [amount] : []
    })
  return { reference: side(false), other: side(true) }
}

/** Gaps by category, basic and variable pay apart (Directive (EU) 2023/970 Art. 9(1)(g)). */
export function categoryGaps(workers: readonly Worker[]): readonly CategoryGaps[] {
  const byName = Map.groupBy(workers, ({ category }) => category)
  return [...byName.keys()].sort().map((category) => {
    const members = byName.get(category) ?? []
    const { mean, median, people } = rawGaps(split(members))
    const bonuses = split(members, ({ bonus }) => bonus)
    return {
      category: category === '' ? '(none given)' : category,
      people,
      mean,
      median,
      variable:
        bonuses.reference.length + bonuses.other.length > 0 ? variableGaps(bonuses) : undefined,
      asksForReasons:
        typeof mean === 'number' ? Math.abs(mean) >= 5 : cannot('the gap is not known'),
    }
  })
}
