// Reads what a page of a survey sent: each answer in its kind's shape, or what is wrong with it.
import { Upload } from '#kernel/web'
import type { Answers, Question, Value } from './shapes.ts'

/** The name of a question's field, and of one row or option of it. */
export const fieldOf = (key: string, part?: string) =>
  part === undefined ? `a.${key}` : `a.${key}.${part}`

type Fields = Readonly<Record<string, unknown>>
type Read = { value?: Value; wrong?: string; at?: string }

const texts = (given: unknown): string[] =>
  (Array.isArray(given) ? given : [given]).flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  )
const first = (given: unknown) => texts(given)[0]

const whole = (given: string | undefined, { low, high }: Question): number | undefined => {
  if (given === undefined || !/^-?\d{1,3}$/.test(given)) return undefined
  const value = Number(given)
  return value >= low && value <= high ? value : undefined
}

const longest = 2000

function readOne(question: Question, fields: Fields): Read {
  const { key, kind } = question
  const given = fields[fieldOf(key)]
  const keys = new Set(question.options.map((one) => one.key))
  switch (kind) {
    case 'single': {
      const chosen = first(given)
      if (chosen === undefined || chosen === '-') return {}
      return keys.has(chosen) ? { value: chosen } : { wrong: 'surveys.wrong.choice' }
    }
    case 'multiple': {
      const chosen = [...new Set(texts(given))].filter((one) => one !== '-')
      if (chosen.length === 0) return {}
      return chosen.every((one) => keys.has(one))
        ? { value: chosen.toSorted() }
        : { wrong: 'surveys.wrong.choice' }
    }
    case 'scale':
    case 'nps': {
      const chosen = first(given)
      if (chosen === undefined || chosen === '-') return {}
      const value = whole(chosen, question)
      return value === undefined ? { wrong: 'surveys.wrong.choice' } : { value }
    }
    case 'consent':
      return first(given) === undefined ? {} : { value: first(given) === 'yes' ? 'yes' : 'no' }
    case 'date': {
      const day = first(given)
      if (day === undefined) return {}
      return isDay(day) ? { value: day } : { wrong: 'surveys.wrong.date' }
    }
    case 'text': {
      const words = first(given)
        ?.normalize('NFC')
        .replaceAll(/[^\P{Cc}\n\t]+/gu, '')
        .trim()
      if (words === undefined || words === '') return {}
      return words.length > longest ? { wrong: 'surveys.wrong.long' } : { value: words }
    }
    case 'matrix':
      return readRows(question, fields)
    case 'ranking':
      return readRanks(question, fields)
    case 'file':
      // NOTE: an array stands here only out of the sealed draft; see take-files.ts.
      if (given instanceof Upload) return { value: ['', given.name] }
      return Array.isArray(given) && given.length === 2 ? { value: texts(given) } : {}
  }
}

const isDay = (day: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
  new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)

function readRows(question: Question, fields: Fields): Read {
  const value: Record<string, number> = {}
  for (const row of question.rows) {
    const name = fieldOf(question.key, row)
    const chosen = first(fields[name])
    if (chosen === undefined || chosen === '-') continue
    const point = whole(chosen, question)
    if (point === undefined) return { wrong: 'surveys.wrong.choice', at: name }
    value[row] = point
  }
  return Object.keys(value).length === 0 ? {} : { value }
}

/** A ranking may leave things out, but gives no place twice. */
function readRanks(question: Question, fields: Fields): Read {
  const value: Record<string, number> = {}
  const most = question.options.length
  for (const { key } of question.options) {
    const name = fieldOf(question.key, key)
    const chosen = first(fields[name])
    if (chosen === undefined || chosen === '-') continue
    const place = whole(chosen, { ...question, low: 1, high: most })
    if (place === undefined) return { wrong: 'surveys.wrong.choice', at: name }
    if (Object.values(value).includes(place)) return { wrong: 'surveys.wrong.twice', at: name }
    value[key] = place
  }
  return Object.keys(value).length === 0 ? {} : { value }
}

/** The answers of one page; a required question left open is told like a wrong answer. */
export function readAnswers(asked: readonly Question[], fields: Fields) {
  const answers: Answers = {}
  const wrong: Record<string, string> = {}
  for (const question of asked) {
    const read = readOne(question, fields)
    const at =
      read.at ??
      fieldOf(
        question.key,
        question.kind === 'matrix'
          ? question.rows[0]
          : question.kind === 'ranking'
            ? question.options[0]?.key
            : undefined,
      )
    if (read.wrong !== undefined) wrong[at] = read.wrong
    else if (read.value !== undefined) answers[question.key] = read.value
    else if (question.required) wrong[at] = 'surveys.wrong.missing'
  }
  return { answers, wrong }
}
