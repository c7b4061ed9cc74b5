// How a table was understood: its questions and answers, as guessed or as somebody chose who looked.
import { questionsOf, type Choices, type Read } from './columns.ts'
import type { Left, Problem, Table } from './read-table.ts'
import { readings, type Reading } from './readings.ts'
import type { Answers, Question, QuestionTexts } from './shapes.ts'

export type Brought = {
  source: Table['source']
  questions: Question[]
  words: Record<string, QuestionTexts>
  answers: Answers[]
  left: Left[]
  problems: Problem[]
  /** Every question there could be, those left out as well, and how else it may be read. */
  seen: (Omit<Read, 'valueOf'> & { given: number; begun: boolean })[]
}

const mostProblems = 200
export const noChoices: Choices = { read: {}, begins: [] }

export function understand(table: Table, choices: Choices): Brought {
  const problems = [...table.problems]
  const columns = table.columns.map((one, n) => ({
    ...one,
    key: `q${n + 1}`,
    lines: table.lines,
  }))
  const read = questionsOf(columns, choices, problems)
  const kept = read.filter(({ reading }) => reading !== 'leave')
  return {
    source: table.source,
    questions: kept.map(({ question }) => question),
    words: Object.fromEntries(kept.map(({ question, words }) => [question.key, words])),
    answers: table.lines.map((_, row) => {
      const answers: Answers = {}
      for (const { question, valueOf } of kept) {
        const value = valueOf(row)
        if (value !== undefined) answers[question.key] = value
      }
      return answers
    }),
    left: table.left,
    problems: problems.toSorted((a, b) => a.line - b.line).slice(0, mostProblems),
    seen: read.map(({ valueOf, ...one }) => ({
      ...one,
      given: table.lines.filter((_, row) => valueOf(row) !== undefined).length,
      begun: choices.begins.includes(one.question.key),
    })),
  }
}

/** In the fields of a form `from-q4` begins a new question at that column, and `join` takes that back. */
const from = /^from-(q\d+)$/

/**
 * The choices after these fields, one `as.q3` for each question that was seen; or the fields whose choice does not fit.
 */
export function chosenIn(
  { seen }: Brought,
  before: Choices,
  fields: Readonly<Record<string, unknown>>,
): { choices: Choices; wrong: string[] } {
  const read = { ...before.read }
  const begins = new Set(before.begins)
  const wrong: string[] = []
  for (const { question, fits, parts, begun } of seen) {
    const { key } = question
    const field = fields[`as.${key}`]
    if (field === undefined) continue
    const [, begin] = from.exec(typeof field === 'string' ? field : '') ?? []
    if (begin !== undefined && parts.some((one) => one.key === begin)) begins.add(begin)
    else if (field === 'join' && begun) begins.delete(key)
    else if (isReading(field) && (field === 'leave' || fits.includes(field))) read[key] = field
    else wrong.push(`as.${key}`)
  }
  return { choices: { read, begins: [...begins] }, wrong }
}

const isReading = (field: unknown): field is Reading => readings.some((one) => one === field)
