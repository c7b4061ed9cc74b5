// A figure in words: its unit, its interval and how many it rests on.
import { formatNumber } from '#kernel/language'
import { t } from '../words.ts'

export type Unit = 'percent' | 'number' | 'hours' | 'days' | 'points' | 'stars'

export function inUnit(value: number, unit: Unit): string {
  if (unit === 'percent') return formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })
  const figure = formatNumber(value, {
    maximumFractionDigits: unit === 'stars' || (unit !== 'points' && Math.abs(value) < 10) ? 1 : 0,
  })
  return unit === 'number' ? figure : t(`unit.${unit}`, { value, figure })
}

export const interval = (low: number, high: number, unit: Unit): string =>
  t('interval', { low: inUnit(low, unit), high: inUnit(high, unit) })

/** 2026-Q3 as a reader says it. */
export function periodWords(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period)
  if (quarter) return t('quarter', { quarter: String(quarter[2]), year: String(quarter[1]) })
  const month = /^(\d{4})-(\d\d)$/.exec(period)
  if (month) return t('month', { month: String(Number(month[2])), year: String(month[1]) })
  return period
}
