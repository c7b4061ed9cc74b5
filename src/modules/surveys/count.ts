// Answers as counts: each question by itself, so that nothing says which answers came from one person.
import type { Answers, Form, Question } from './shapes.ts'

/** How many gave this answer, by group where the question is shown by group: measure, unit, part, value. */
export type Counts = Record<string, number>
export type Count = { measure: string; unit: string; part: string; value: number; n: number }

const none = '-'

export const countKey = (measure: string, unit: string, part: string, value: number): string =>
  `${measure}|${unit}|${part}|${value}`

export function readCounts(counts: Counts): Count[] {
  return Object.entries(counts).map(([key, n]) => {
    const [measure = '', unit = '', part = '', value = '0'] = key.split('|')
    return { measure, unit, part, value: Number(value), n }
  })
}

/** What one answer adds: a choice as its place, several as yes or no for each, a row or rank by itself. */
export function addsOf(question: Question, answers: Answers): { measure: string; value: number }[] {
  const value = answers[question.key]
  if (value === undefined) return []
  const { key } = question
  switch (question.kind) {
    case 'single':
      return [{ measure: key, value: question.options.findIndex((one) => one.key === value) }]
    case 'multiple':
      return question.options.map((one) => ({
        measure: `${key}/${one.key}`,
        value: Array.isArray(value) && value.includes(one.key) ? 1 : 0,
      }))
    case 'scale':
    case 'nps':
      return [{ measure: key, value: Number(value) }]
    case 'consent':
      return [{ measure: key, value: value === 'yes' ? 1 : 0 }]
    case 'date': {
      const [year = '0', month = '1'] = (typeof value === 'string' ? value : '').split('-')
      return [{ measure: key, value: Number(year) * 100 + Number(month) }]
    }
    case 'matrix':
    case 'ranking':
      return Object.entries(value as Record<string, number>).map(([part, point]) => ({
        measure: `${key}/${part}`,
        value: point,
      }))
    case 'text':
    case 'file':
      return []
  }
}

/** The group somebody says they belong to, or "not said". */
const groupOf = (key: string | null, answers: Answers): string => {
  const said = key === null ? undefined : answers[key]
  return typeof said === 'string' ? said : none
}

/** Adds one ballot. NOTE: a question that is not shown by group is counted without one. */
export function addBallot(counts: Counts, form: Form, answers: Answers): void {
  const add = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  const unit = groupOf(form.unit, answers)
  const part = groupOf(form.part, answers)
  for (const question of form.questions) {
    const grouped = question.byGroup && form.unit !== null
    for (const { measure, value } of addsOf(question, answers))
      add(countKey(measure, grouped ? unit : '', grouped && form.part !== null ? part : '', value))
  }
  add(countKey('', '', '', 0))
}

/** Everybody who sent a ballot. */
export const ballots = (counts: Counts): number => counts[countKey('', '', '', 0)] ?? 0

/** The free texts of one ballot, each by itself. */
export type Said = { question: string; unit: string; words: string }
export function wordsOf(form: Form, answers: Answers): Said[] {
  return form.questions.flatMap((question) => {
    const words = answers[question.key]
    if (question.kind !== 'text' || typeof words !== 'string') return []
    const unit = question.byGroup && form.unit !== null ? groupOf(form.unit, answers) : ''
    return [{ question: question.key, unit, words }]
  })
}
