// Whether one measure is lesser than another: in nothing more, in something less, and still a measure.
// @fulfils R59
import { accountMeasures, type AccountMeasure, type Content, type Reach } from './shapes.ts'

export type Measure = {
  content: Content
  account: AccountMeasure
  reach: Reach
  until: Date | null
  weight: number
}

const harshness = (account: AccountMeasure): number => accountMeasures.indexOf(account)
const time = (until: Date | null): number => until?.getTime() ?? 0

export function isHarsher(other: Measure, first: Measure): boolean {
  return (
    (other.content === 'hide' && first.content === 'keep') ||
    harshness(other.account) > harshness(first.account) ||
    (other.account !== 'none' && other.reach === 'business' && first.reach === 'space') ||
    (other.until !== null && first.until !== null && other.until > first.until) ||
    other.weight > first.weight
  )
}

const isSame = (other: Measure, first: Measure): boolean =>
  other.content === first.content &&
  other.account === first.account &&
  other.weight === first.weight &&
  (other.account === 'none' ||
    (other.reach === first.reach && time(other.until) === time(first.until)))

/** Why it cannot take the place of the first; undefined where it can. Where nothing is left, the appeal was simply right. */
export function faultOfLesser(
  other: Measure,
  first: Measure,
): 'harsher' | 'same' | 'nothing' | undefined {
  if (other.content === 'keep' && other.account === 'none') return 'nothing'
  if (isHarsher(other, first)) return 'harsher'
  return isSame(other, first) ? 'same' : undefined
}
