// How a column may be read: what is guessed, and what else its values allow, for whoever knows the survey better.
import { highsOf, isPoints, scaleOf } from './points.ts'

export const readings = [
  'text',
  'single',
  'multiple',
  'consent',
  'nps',
  'scale-5',
  'scale-7',
  'scale-10',
  'matrix-5',
  'matrix-7',
  'matrix-10',
  'leave',
] as const
export type Reading = (typeof readings)[number]

export const longest = 2000
const mostOptions = 20
const longestOption = 120

const yes = /^(1|yes|ja|true|wahr)$/i
const no = /^(0|no|nein|false|falsch)$/i
export const isYes = (value: string): boolean => yes.test(value)

export function guess(title: string, given: readonly string[]): Reading {
  const found = new Set(given)
  if (found.size === 2 && found.has('0') && found.has('1')) return 'consent'
  if (isPoints(given)) {
    const { kind, high } = scaleOf(given, title)
    return kind === 'nps' ? 'nps' : `scale-${high}`
  }
  if (partsOf(given, true)) return 'multiple'
  return isChoice(found, given.length) ? 'single' : 'text'
}

/** All that fit these values; a text always does. */
export function fitting(given: readonly string[]): Reading[] {
  const points = isPoints(given)
  return [
    'text',
    ...(areOptions(new Set(given)) ? (['single'] as const) : []),
    ...(partsOf(given, false) ? (['multiple'] as const) : []),
    ...(given.every((one) => yes.test(one) || no.test(one)) ? (['consent'] as const) : []),
    ...(points ? (['nps'] as const) : []),
    ...(points ? highsOf(given).map((high) => `scale-${high}` as const) : []),
  ]
}

export const fittingGrid = (given: readonly string[]): Reading[] =>
  highsOf(given).map((high) => `matrix-${high}` as const)

/** The points of a scale or a grid that is read so. */
export const highOf = (reading: Reading): number => Number(reading.split('-')[1] ?? 10)

const areOptions = (found: ReadonlySet<string>) =>
  found.size >= 2 &&
  found.size <= mostOptions &&
  [...found].every((one) => one.length <= longestOption)

const isChoice = (found: ReadonlySet<string>, many: number) =>
  areOptions(found) && found.size * 2 <= many

export const split = (value: string, mark: RegExp) =>
  value
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * Boxes in one cell, parted by semicolons or commas. A guess asks for more: fewer different parts than different cells,
 * each met again and again.
 */
export function partsOf(given: readonly string[], guessing: boolean) {
  for (const mark of [/;/, /,\s/]) {
    if (!given.some((value) => mark.test(value))) continue
    const all = given.flatMap((value) => split(value, mark))
    const found = new Set(all)
    const again = found.size < new Set(given).size && isChoice(found, all.length)
    if (guessing ? again : areOptions(found)) return { mark, found }
  }
  return undefined
}
