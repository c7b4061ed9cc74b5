// What a table of another survey tool holds: its columns, those that are left out, and rows that cannot be read.
import type { Line } from './read-csv.ts'

export type Problem = {
  line: number
  why: 'cells' | 'point' | 'long'
  column: string
  value: string
}
export type Left = { title: string; why: 'who' | 'empty' | 'too-many' }

/** What waits until somebody has looked: columns as they stand, without those that say who or when. */
export type Table = {
  source: 'typeform' | 'google-forms' | 'table'
  columns: { title: string; values: string[] }[]
  lines: number[]
  left: Left[]
  problems: Problem[]
}

const mostColumns = 100

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

export function readTable(lines: readonly Line[]): Table {
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
  const columns = titles.flatMap((title, at): Table['columns'] => {
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
    return [{ title: title || `${at + 1}`, values }]
  })
  for (const { title } of columns.splice(mostColumns)) left.push({ title, why: 'too-many' })
  return { source: sourceOf(titles), columns, lines: rows.map(({ line }) => line), left, problems }
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

function sourceOf(titles: readonly string[]): Table['source'] {
  if (titles[0] === '#' && titles.some((one) => /^submit date/i.test(one))) return 'typeform'
  return /^(timestamp|zeitstempel)$/i.test(titles[0] ?? '') ? 'google-forms' : 'table'
}
