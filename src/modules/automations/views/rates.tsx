// A share with its count, in words; nothing is shown as a percentage that rests on almost nothing.
import { isNotComputed, share } from '#methods/statistics'
import { formatNumber } from '#kernel/language'
import type { Figures } from '../figures.ts'
import { t } from '../words.ts'

const percent = (value: number) =>
  formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })

/** "12 of 80 (9 to 24 of 100)", or that nobody has judged yet. */
export function rate(part: number, of: number): string {
  const found = share(part, of)
  if (isNotComputed(found)) return t('rate.none')
  return t('rate', { part, of, low: percent(found.low), high: percent(found.high) })
}

export const overruled = ({ agreed, overruled: against, blindAgreed, blindOverruled }: Figures) =>
  rate(against + blindOverruled, agreed + against + blindAgreed + blindOverruled)
