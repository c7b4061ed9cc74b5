// Which columns of a table are which question: points, yes or no, one of several, several of several, a grid, or a text.
import { gridsOf } from './grids.ts'
import { isPoints, pointIn, scaleOf } from './points.ts'
import type { Problem } from './read-table.ts'
import type { Question, QuestionTexts, Value } from './shapes.ts'

export type Column = { title: string; values: readonly string[]; lines: readonly number[] }
export type Read = {
  question: Question
  words: QuestionTexts
  valueOf: (row: number) => Value | undefined
}

const longest = 2000
const mostOptions = 20

export function questionsOf(columns: readonly Column[], problems: Problem[]): Read[] {
  return gridsOf(columns).map((group, n): Read => {
    const key = `q${n + 1}`
    if (group.kind === 'grid') return gridOf(key, group, problems)
    if (group.kind === 'boxes') return boxesOf(key, group.columns)
    return readColumn(key, group.column, problems)
  })
}

const blank = (key: string): Question => ({
  key,
  kind: 'text',
  page: false,
  required: false,
  purpose: '',
  sensitive: false,
  byGroup: false,
  source: null,
  options: [],
  rows: [],
  low: 1,
  high: 5,
  favourable: null,
  when: null,
})
const wordsOf = (text: string, options: Record<string, string> = {}): QuestionTexts => ({
  text: text.slice(0, 400),
  hint: '',
  options,
  rows: {},
})

function readColumn(key: string, column: Column, problems: Problem[]): Read {
  const { title, values } = column
  const given = values.filter((value) => value !== '')
  const found = new Set(given)
  if (found.size === 2 && found.has('0') && found.has('1')) return yesOrNo(key, title, values)
  if (isPoints(given)) {
    const scale = scaleOf(given, title)
    const read = values.map((_, row) => pointIn(column, row, scale))
    problems.push(...read.filter((one) => typeof one === 'object'))
    return {
      question: { ...blank(key), ...scale },
      words: wordsOf(title),
      valueOf: (row) => (typeof read[row] === 'number' ? read[row] : undefined),
    }
  }
  const parts = partsOf(given)
  if (parts) return several(key, title, values, parts)
  if (isChoice(given.length, found)) return oneOf(key, title, values, [...found])
  values.forEach((value, row) => {
    if (value.length > longest)
      problems.push({
        line: column.lines[row] ?? 0,
        why: 'long',
        column: title,
        value: String(value.length),
      })
  })
  return {
    question: blank(key),
    words: wordsOf(title),
    valueOf: (row) => values[row]?.slice(0, longest) || undefined,
  }
}

const isChoice = (many: number, found: ReadonlySet<string>) =>
  found.size >= 2 &&
  found.size <= mostOptions &&
  found.size * 2 <= many &&
  [...found].every((one) => one.length <= 120)

function yesOrNo(key: string, title: string, values: readonly string[]): Read {
  return {
    question: { ...blank(key), kind: 'consent' },
    words: wordsOf(title),
    valueOf: (row) => (values[row] === '' ? undefined : values[row] === '1' ? 'yes' : 'no'),
  }
}

function optionsOf(labels: readonly string[]) {
  const sorted = labels.toSorted()
  return {
    options: sorted.map((_, n) => ({ key: `o${n + 1}`, size: null })),
    words: Object.fromEntries(sorted.map((label, n) => [`o${n + 1}`, label.slice(0, 200)])),
    keyOf: new Map(sorted.map((label, n) => [label, `o${n + 1}`])),
  }
}

function oneOf(key: string, title: string, values: readonly string[], labels: string[]): Read {
  const { options, words, keyOf } = optionsOf(labels)
  return {
    question: { ...blank(key), kind: 'single', options },
    words: wordsOf(title, words),
    valueOf: (row) => keyOf.get(values[row] ?? ''),
  }
}

const split = (value: string, mark: RegExp) =>
  value
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Boxes in one cell, parted by semicolons or commas: fewer different parts than different cells, each met again and again. */
function partsOf(given: readonly string[]) {
  for (const mark of [/;/, /,\s/]) {
    if (!given.some((value) => mark.test(value))) continue
    const all = given.flatMap((value) => split(value, mark))
    const found = new Set(all)
    if (found.size < new Set(given).size && isChoice(all.length, found)) return { mark, found }
  }
  return undefined
}

function several(
  key: string,
  title: string,
  values: readonly string[],
  { mark, found }: { mark: RegExp; found: ReadonlySet<string> },
): Read {
  const { options, words, keyOf } = optionsOf([...found])
  return {
    question: { ...blank(key), kind: 'multiple', options },
    words: wordsOf(title, words),
    valueOf: (row) => chosen(split(values[row] ?? '', mark).map((part) => keyOf.get(part))),
  }
}

function chosen(keys: readonly (string | undefined)[]): string[] | undefined {
  const known = [...new Set(keys.filter((one) => one !== undefined))]
  return known.length === 0 ? undefined : known.toSorted()
}

/** Boxes in columns of their own, each headed and filled with its own words. */
function boxesOf(key: string, columns: readonly Column[]): Read {
  const { options, words, keyOf } = optionsOf(columns.map(({ title }) => title))
  return {
    question: { ...blank(key), kind: 'multiple', options },
    words: wordsOf(columns.map(({ title }) => title).join(' / '), words),
    valueOf: (row) =>
      chosen(columns.map(({ title, values }) => (values[row] ? keyOf.get(title) : undefined))),
  }
}

function gridOf(
  key: string,
  { title, rows }: { title: string; rows: readonly { label: string; column: Column }[] },
  problems: Problem[],
): Read {
  const given = rows.flatMap(({ column }) => column.values.filter((value) => value !== ''))
  const { low, high } = scaleOf(given, '')
  const labels = rows.map(({ label }, n) => [`r${n + 1}`, label.slice(0, 200)] as const)
  const read = rows.map(({ column }) =>
    column.values.map((_, row) => pointIn(column, row, { low, high })),
  )
  problems.push(...read.flat().filter((one) => typeof one === 'object'))
  return {
    question: {
      ...blank(key),
      kind: 'matrix',
      rows: labels.map(([row]) => row),
      low,
      high,
    },
    words: { ...wordsOf(title), rows: Object.fromEntries(labels) },
    valueOf(at) {
      const points = labels.flatMap(([row], n) => {
        const value = read[n]?.[at]
        return typeof value === 'number' ? [[row, value] as const] : []
      })
      return points.length === 0 ? undefined : Object.fromEntries(points)
    },
  }
}
