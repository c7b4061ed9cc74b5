// Frozen results as rows, for the table under each figure, the CSV file and the programs' answer.
import type { CsvCell } from '#methods/table'
import { notSaid } from './measures.ts'
import type { Figure, Results } from './results.ts'
import { noTexts, type Form, type Texts } from './shapes.ts'

export const columns = [
  'question',
  'text',
  'part',
  'group',
  'second_group',
  'measure',
  'value',
  'low',
  'high',
  'people_about',
  'as_of',
  'change',
] as const

/** The words of a measure's part: a row, an option or a rank. */
export function partOf(texts: Texts, measure: string): string | null {
  const [key = '', part] = measure.split('/')
  if (part === undefined) return null
  const words = texts.questions[key] ?? noTexts
  return words.rows[part] ?? words.options[part] ?? part
}

export function groupOf(form: Form, texts: Texts, question: string | null, key: string | null) {
  if (key === null || question === null) return null
  if (key === notSaid) return notSaid
  return texts.questions[question]?.options[key] ?? key
}

const shownValue = (figure: Figure): CsvCell[] => {
  if (figure.shown === 'no') return ['not-shown', null, null, null, null, null]
  if (figure.shown === 'range')
    return ['range', figure.from, figure.to, figure.people, figure.asOf, null]
  return [figure.value, figure.low, figure.high, figure.people, figure.asOf, figure.change]
}

export function rowsOf(results: Results, form: Form, texts: Texts): CsvCell[][] {
  const rows: CsvCell[][] = []
  for (const question of results.questions) {
    const words = texts.questions[question.key] ?? noTexts
    for (const { measure, figures, spread } of question.measured) {
      const head = [question.key, words.text, partOf(texts, measure)]
      for (const figure of figures)
        rows.push([
          ...head,
          groupOf(form, texts, form.unit, figure.unit),
          groupOf(form, texts, form.part, figure.part),
          question.kind === 'nps' ? 'score' : 'mean',
          ...shownValue(figure),
        ])
      for (const { value, percent, low, high } of spread?.shares ?? [])
        rows.push([
          ...head,
          null,
          null,
          `percent ${valueWords(question.kind, form, texts, question.key, value)}`,
          percent,
          low,
          high,
          spread?.people,
          spread?.asOf,
          null,
        ])
      if (spread === null && figures.length === 0)
        rows.push([...head, null, null, 'percent', 'not-shown', null, null, null, null, null])
    }
    for (const { unit, texts: said } of question.comments)
      for (const { words: comment } of said)
        rows.push([
          question.key,
          words.text,
          null,
          groupOf(form, texts, form.unit, unit),
          null,
          'comment',
          comment,
          null,
          null,
          null,
          null,
          null,
        ])
  }
  return rows
}

/** A value in words: an option, a point of a scale, a part of those who would recommend, yes or no, a month. */
export function valueWords(
  kind: string,
  form: Form,
  texts: Texts,
  key: string,
  value: number,
): string {
  const words = texts.questions[key] ?? noTexts
  if (kind === 'single') {
    const option = form.questions.find((one) => one.key === key)?.options[value]
    return option === undefined ? String(value) : (words.options[option.key] ?? option.key)
  }
  if (kind === 'date') return `${Math.floor(value / 100)}-${String(value % 100).padStart(2, '0')}`
  if (kind === 'scale' || kind === 'matrix') return words.options[String(value)] || String(value)
  return String(value)
}
