/** The words and numbers of a chart, in the language of its reader. */
import type { ChartFrame, ChartWords, Estimate } from './types.ts'

const ENGLISH: ChartWords = {
  item: 'Item',
  period: 'Period',
  value: 'Value',
  low: 'Low',
  high: 'High',
  n: 'Answers',
  centre: 'Usual',
  signal: 'Signal',
  share: 'Share',
  group: 'Group',
  notShown: 'not shown',
  usualRange: 'usual range',
  noGroup: 'in no group',
}

/** Words of the page over the English ones. */
export function wordsOf(frame: ChartFrame): ChartWords {
  return { ...ENGLISH, ...frame.words }
}

/** A finite number or null: nothing else is ever drawn. */
export function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

const formats = new Map<string, Intl.NumberFormat>()

/** NOTE: making a format costs more than drawing a chart, so the few in use are kept. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const held = formats.get(key)
  if (held) return held
  const made = makeFormat(locale, options)
  if (formats.size >= 200) formats.clear()
  formats.set(key, made)
  return made
}

/** An unknown locale is written as English, rather than not at all. */
function makeFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options)
  } catch {
    return new Intl.NumberFormat('en', options)
  }
}

/** Writes values as the chart asks, counts as whole numbers, shares in percent. */
export function writer(frame: ChartFrame): {
  value: (value: number | null | undefined) => string
  count: (value: number | null | undefined) => string
  share: (value: number | null | undefined) => string
  estimate: (estimate: Estimate) => string
} {
  const locale = frame.locale ?? 'en'
  const values = numberFormat(locale, { maximumFractionDigits: 1, ...frame.format })
  const counts = numberFormat(locale, { maximumFractionDigits: 0 })
  const shares = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const write = (format: Intl.NumberFormat) => (value: number | null | undefined) => {
    const known = finite(value)
    return known === null ? '' : format.format(known)
  }
  const value = write(values)
  const estimate = (one: Estimate) => {
    if (finite(one.value) === null) return one.note ?? wordsOf(frame).notShown
    const interval =
      finite(one.low) === null || finite(one.high) === null
        ? ''
        : ` (${value(one.low)}\u2013${value(one.high)})`
    return `${value(one.value)}${interval}`
  }
  return { value, count: write(counts), share: write(shares), estimate }
}
