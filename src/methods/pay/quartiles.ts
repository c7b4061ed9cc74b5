/** Four equal pay bands and the share of each group in them. */
import { cannot, type Cannot } from './cannot.ts'
import type { TwoGroups } from './raw-gaps.ts'

/** One band, lowest pay first; shares in per cent of the people in the band. */
export interface Band {
  readonly people: number
  readonly reference: number
  readonly other: number
}

interface Tie {
  pay: number
  reference: number
  other: number
}

function ties({ reference, other }: TwoGroups): Tie[] {
  const byPay = new Map<number, Tie>()
  const add = (pay: number, side: 'reference' | 'other') => {
    const tie = byPay.get(pay) ?? { pay, reference: 0, other: 0 }
    tie[side] += 1
    byPay.set(pay, tie)
  }
  for (const pay of reference) add(pay, 'reference')
  for (const pay of other) add(pay, 'other')
  return [...byPay.values()].sort((a, b) => a.pay - b.pay)
}

/**
 * Quartile bands by pay. People with the same pay who lie across a cut are spread over both
 * bands in the proportion of the groups among them (SI 2017/172 reg. 12(4)), so that the order
 * of a file never decides. Needs four people; shares sum to 100 in every band.
 */
export function quartileBands(groups: TwoGroups): readonly Band[] | Cannot {
  const total = groups.reference.length + groups.other.length
  if (total < 4) return cannot('four bands need at least four people')
  const cuts = [0, 1, 2, 3, 4].map((quarter) => Math.round((quarter * total) / 4))
  const sums = [0, 1, 2, 3].map(() => ({ reference: 0, other: 0 }))
  let start = 0
  for (const tie of ties(groups)) {
    const size = tie.reference + tie.other
    sums.forEach((sum, band) => {
      const from = Math.max(start, cuts[band] ?? 0)
      const to = Math.min(start + size, cuts[band + 1] ?? 0)
      const share = Math.max(0, to - from) / size
      sum.reference += tie.reference * share
      sum.other += tie.other * share
    })
    start += size
  }
  return sums.map(({ reference, other }) => {
    const people = reference + other
    return {
      people: Math.round(people),
      reference: (reference / people) * 100,
      other: (other / people) * 100,
    }
  })
}
