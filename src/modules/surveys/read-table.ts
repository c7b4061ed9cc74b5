// What a table of another survey tool becomes: questions, answers, columns left out, and rows or cells that cannot be read.
import type { Line } from './read-csv.ts'
import { questionsOf, type Column } from './columns.ts'
import type { Answers, Question, QuestionTexts } from './shapes.ts'

export type Problem = {
  line: number
  why: 'cells' | 'point' | 'long'
  column: string
  value: string
}
export type Left = { title: string; why: 'who' | 'empty' | 'too-many' }

export type Brought = {
  source: 'typeform' | 'google-forms' | 'table'
  questions: Question[]
  words: Record<string, QuestionTexts>
  answers: Answers[]
  left: Left[]
  problems: Problem[]
}

const mostColumns = 100
export const mostProblems = 200

/** What says who somebody is, when or from where they answered: never read in. */
const telling =
  /^(#|id|timestamp|zeitstempel|start date.*|stage date.*|submit date.*|submitted at|completed at|network id|response type|response id|respondent.*|antwort-?id|tags|ip|ip.address|.*e-?mail.*|.*username.*|.*adresse.*|.*address.*|.*phone.*|.*telefon.*|(first |last |full |your |ihr |vor-? und )?name|vorname|nachname|score|punkte)\W*$/i
const personal = /^(\S+@\S+\.\S+|\d{1,3}(\.\d{1,3}){3}|\+?[\d ()/-]{9,})$/
const moments = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ T]+\d{1,2}:\d{2}/

const plain = (text: string) =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

export function readTable(lines: readonly Line[]): Brought {
  const [head = { line: 1, cells: [] }, ...body] = lines
  const titles = distinct(head.cells.map(plain))
  const problems: Problem[] = []
  const rows = body.filter(({ line, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return false
    const more = cells.slice(titles.length).some((cell) => cell.trim() !== '')
    if (more) problems.push({ line, why: 'cells', column: '', value: String(cells.length) })
    return !more
  })
  const left: Left[] = []
  const columns = titles.flatMap((title, at): Column[] => {
    const values = rows.map(({ cells }) => (cells[at] ?? '').trim())
    const given = values.filter((value) => value !== '')
    if (given.length === 0) {
      if (title !== '') left.push({ title, why: 'empty' })
      return []
    }
    if (telling.test(title) || says(given)) {
      left.push({ title: title || `${at + 1}`, why: 'who' })
      return []
    }
    return [{ title: title || `${at + 1}`, values, lines: rows.map(({ line }) => line) }]
  })
  for (const { title } of columns.splice(mostColumns)) left.push({ title, why: 'too-many' })
  const read = questionsOf(columns, problems)
  return {
    source: sourceOf(titles),
    questions: read.map(({ question }) => question),
    words: Object.fromEntries(read.map(({ question, words }) => [question.key, words])),
    answers: rows.map((_, row) => {
      const answers: Answers = {}
      for (const { question, valueOf } of read) {
        const value = valueOf(row)
        if (value !== undefined) answers[question.key] = value
      }
      return answers
    }),
    left,
    problems: problems.toSorted((a, b) => a.line - b.line).slice(0, mostProblems),
  }
}

/** Most of what stands in the column is an address, a number to call, a day or a moment. */
const says = (given: readonly string[]) =>
  given.filter((value) => personal.test(value) || moments.test(value)).length * 2 > given.length

/** The same heading twice is told apart by a number. */
function distinct(titles: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return titles.map((title) => {
    const n = (seen.get(title) ?? 0) + 1
    seen.set(title, n)
    return n === 1 || title === '' ? title : `${title} (${n})`
  })
}

function sourceOf(titles: readonly string[]): Brought['source'] {
  if (titles[0] === '#' && titles.some((one) => /^submit date/i.test(one))) return 'typeform'
  return /^(timestamp|zeitstempel)$/i.test(titles[0] ?? '') ? 'google-forms' : 'table'
}
