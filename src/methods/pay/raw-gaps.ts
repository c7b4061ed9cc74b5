/** The gaps before any explanation: what Directive (EU) 2023/970 and SI 2017/172 ask to be reported. */
import { cannot, type Figure } from './cannot.ts'
import { gapPercent, meanOf, medianOf } from './centre.ts'
import { quartileBands, type Band } from './quartiles.ts'

/** Pay of the two groups compared, gross per hour; `reference` is whom the other is compared with. */
export interface TwoGroups {
  readonly reference: readonly number[]
  readonly other: readonly number[]
}

/** Raw gaps in per cent of the reference group's pay; positive where the other group is paid less. */
export interface RawGaps {
  readonly mean: Figure
  readonly median: Figure
  readonly quartiles: readonly Band[] | { readonly cannot: string }
  readonly people: { readonly reference: number; readonly other: number }
}

/** Gaps of variable pay (bonus): among those who receive any, and the shares who do. */
export interface VariableGaps {
  readonly mean: Figure
  readonly median: Figure
  readonly receiving: { readonly reference: Figure; readonly other: Figure }
}

const nobody = 'one of the two groups has nobody in it'

/**
 * Mean gap, median gap and quartile bands.
 * Source: Directive (EU) 2023/970 Art. 3(1)(c)-(f) and 9(1); SI 2017/172 reg. 8, 9, 12.
 */
export function rawGaps({ reference, other }: TwoGroups): RawGaps {
  const people = { reference: reference.length, other: other.length }
  if (people.reference === 0 || people.other === 0) {
    return { mean: cannot(nobody), median: cannot(nobody), quartiles: cannot(nobody), people }
  }
  return {
    mean: gapPercent(meanOf(reference), meanOf(other)),
    median: gapPercent(medianOf(reference), medianOf(other)),
    quartiles: quartileBands({ reference, other }),
    people,
  }
}

/**
 * Variable-pay gaps. Zero means "receives none": the gap is among receivers, the share beside it.
 * Source: Directive (EU) 2023/970 Art. 9(1)(b), (d), (e); SI 2017/172 reg. 10, 11, 13.
 */
export function variableGaps({ reference, other }: TwoGroups): VariableGaps {
  const paid = (list: readonly number[]) => list.filter((value) => value > 0)
  const share = (list: readonly number[]): Figure =>
    list.length === 0 ? cannot(nobody) : (paid(list).length / list.length) * 100
  const receivers = rawGaps({ reference: paid(reference), other: paid(other) })
  return {
    mean: receivers.mean,
    median: receivers.median,
    receiving: { reference: share(reference), other: share(other) },
  }
}
