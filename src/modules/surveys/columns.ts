// Which columns of a table are which question: points, yes or no, one of several, several of several, a grid, or a text.
import { givenIn, gridsOf, type Column, type Group } from './grids.ts'
import { lowOf, pointIn, scaleOf } from './points.ts'
import type { Problem } from './read-table.ts'
import {
  fitting,
  fittingGrid,
  guess,
  highOf,
  isYes,
  longest,
  partsOf,
  split,
  type Reading,
} from './readings.ts'
import type { Question, QuestionTexts, Value } from './shapes.ts'

/** What somebody chose who looked: how a column is read, and where among boxes a new question begins. */
export type Choices = { read: Record<string, Reading>; begins: string[] }

export type Read = {
  question: Question
  words: QuestionTexts
  reading: Reading
  fits: Reading[]
  /** Columns of boxes after the first, of which one may begin another question. */
  parts: { key: string; title: string }[]
  valueOf: (row: number) => Value | undefined
}

export const questionsOf = (
  columns: readonly Column[],
  { read, begins }: Choices,
  problems: Problem[],
): Read[] =>
  gridsOf(columns, begins).map((group): Read => {
    const key = keyOf(group)
    const fits = fitsOf(group)
    const chosen = read[key]
    const reading =
      chosen !== undefined && (chosen === 'leave' || fits.includes(chosen))
        ? chosen
        : guessed(group)
    const parts = group.kind === 'boxes' ? group.columns.slice(1) : []
    return {
      ...as(group, reading, reading === 'leave' ? [] : problems),
      reading,
      fits,
      parts: parts.map((one) => ({ key: one.key, title: one.title })),
    }
  })

function keyOf(group: Group): string {
  const [first] = group.kind === 'boxes' ? group.columns : []
  return (group.kind === 'one' ? group.column : (first ?? firstRow(group)))?.key ?? ''
}
const firstRow = (group: Group) => (group.kind === 'grid' ? group.rows[0]?.column : undefined)

const pointsOf = (group: Group & { kind: 'grid' }) =>
  group.rows.flatMap(({ column }) => givenIn(column))

function fitsOf(group: Group): Reading[] {
  if (group.kind === 'boxes') return ['multiple']
  return group.kind === 'grid' ? fittingGrid(pointsOf(group)) : fitting(givenIn(group.column))
}

function guessed(group: Group): Reading {
  if (group.kind === 'boxes') return 'multiple'
  if (group.kind === 'one') return guess(group.column.title, givenIn(group.column))
  return `matrix-${scaleOf(pointsOf(group), '').high}`
}

type Kept = Pick<Read, 'question' | 'words' | 'valueOf'>

function as(group: Group, reading: Reading, problems: Problem[]): Kept {
  const key = keyOf(group)
  if (group.kind === 'boxes') return boxes(key, group.columns)
  if (group.kind === 'grid') return grid(key, group, highOf(reading), problems)
  const { column } = group
  switch (reading) {
    case 'consent':
      return yesOrNo(key, column)
    case 'single':
      return oneOf(key, column)
    case 'multiple':
      return several(key, column)
    case 'nps':
      return points(column, { ...blank(key), kind: 'nps', low: 0, high: 10 }, problems)
    case 'scale-5':
    case 'scale-7':
    case 'scale-10': {
      const ends = { low: lowOf(givenIn(column)), high: highOf(reading) }
      return points(column, { ...blank(key), kind: 'scale', ...ends }, problems)
    }
    default:
      return text(key, column, problems)
  }
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
const wordsOf = (title: string, options: Record<string, string> = {}): QuestionTexts => ({
  text: title.slice(0, 400),
  hint: '',
  options,
  rows: {},
})

function text(key: string, { title, values, lines }: Column, problems: Problem[]): Kept {
  values.forEach((value, row) => {
    if (value.length > longest)
      problems.push({
        line: lines[row] ?? 0,
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

function points(column: Column, question: Question, problems: Problem[]): Kept {
  const read = column.values.map((_, row) => pointIn(column, row, question))
  problems.push(...read.filter((one) => typeof one === 'object'))
  return {
    question,
    words: wordsOf(column.title),
    valueOf: (row) => (typeof read[row] === 'number' ? read[row] : undefined),
  }
}

const yesOrNo = (key: string, { title, values }: Column): Kept => ({
  question: { ...blank(key), kind: 'consent' },
  words: wordsOf(title),
  valueOf: (row) => (values[row] === '' ? undefined : isYes(values[row] ?? '') ? 'yes' : 'no'),
})

function optionsOf(labels: Iterable<string>) {
  const sorted = [...new Set(labels)].toSorted()
  return {
    options: sorted.map((_, n) => ({ key: `o${n + 1}`, size: null })),
    words: Object.fromEntries(sorted.map((label, n) => [`o${n + 1}`, label.slice(0, 200)])),
    keyOf: new Map(sorted.map((label, n) => [label, `o${n + 1}`])),
  }
}

function oneOf(key: string, column: Column): Kept {
  const { options, words, keyOf: named } = optionsOf(givenIn(column))
  return {
    question: { ...blank(key), kind: 'single', options },
    words: wordsOf(column.title, words),
    valueOf: (row) => named.get(column.values[row] ?? ''),
  }
}

function several(key: string, column: Column): Kept {
  const given = givenIn(column)
  const { mark, found } = partsOf(given, true) ??
    partsOf(given, false) ?? { mark: /;/, found: new Set<string>() }
  const { options, words, keyOf: named } = optionsOf(found)
  return {
    question: { ...blank(key), kind: 'multiple', options },
    words: wordsOf(column.title, words),
    valueOf: (row) => ticked(split(column.values[row] ?? '', mark).map((part) => named.get(part))),
  }
}

function ticked(keys: readonly (string | undefined)[]): string[] | undefined {
  const known = [...new Set(keys.filter((one) => one !== undefined))]
  return known.length === 0 ? undefined : known.toSorted()
}

/** Boxes in columns of their own, each headed and filled with its own words. */
function boxes(key: string, columns: readonly Column[]): Kept {
  const { options, words, keyOf: named } = optionsOf(columns.map(({ title }) => title))
  return {
    question: { ...blank(key), kind: 'multiple', options },
    words: wordsOf(columns.map(({ title }) => title).join(' / '), words),
    valueOf: (row) =>
      ticked(columns.map(({ title, values }) => (values[row] ? named.get(title) : undefined))),
  }
}

function grid(
  key: string,
  group: Group & { kind: 'grid' },
  high: number,
  problems: Problem[],
): Kept {
  const low = lowOf(pointsOf(group))
  const labels = group.rows.map(({ label }, n) => [`r${n + 1}`, label.slice(0, 200)] as const)
  const read = group.rows.map(({ column }) =>
    column.values.map((_, row) => pointIn(column, row, { low, high })),
  )
  problems.push(...read.flat().filter((one) => typeof one === 'object'))
  return {
    question: { ...blank(key), kind: 'matrix', rows: labels.map(([row]) => row), low, high },
    words: { ...wordsOf(group.title), rows: Object.fromEntries(labels) },
    valueOf(at) {
      const all = labels.flatMap(([row], n) => {
        const value = read[n]?.[at]
        return typeof value === 'number' ? [[row, value] as const] : []
      })
      return all.length === 0 ? undefined : Object.fromEntries(all)
    },
  }
}
