// Reads generic-json, either one object {categories, people, topics} or JSON lines {"topic": ...}, {"person": ...},
// {"category": ...}, one on each line.
import {
  checked,
  emptyForum,
  ImportedCategory,
  ImportedPerson,
  ImportedTopic,
  type ImportedForum,
} from './import-shapes.ts'

const parts = { categories: 'category', people: 'person', topics: 'topic' } as const

export function readGeneric(text: string): ImportedForum {
  const forum = emptyForum()
  const whole = jsonOr(text)
  if (whole !== undefined && !isRow(whole)) readWhole(whole, forum)
  else
    for (const [index, line] of text.split('\n').entries())
      if (line.trim() !== '') readLine(line, `line ${index + 1}`, forum)
  return forum
}

function readWhole(whole: unknown, forum: ImportedForum): void {
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole) || !('topics' in whole)) {
    forum.errors.push('file: expected an object with "topics", or JSON lines with one "topic" each')
    return
  }
  for (const [list, kind] of Object.entries(parts)) {
    const rows = (whole as Record<string, unknown>)[list] ?? []
    if (!Array.isArray(rows)) forum.errors.push(`${list}: expected a list`)
    else for (const [index, row] of rows.entries()) take(kind, row, `${list}[${index}]`, forum)
  }
}

function readLine(line: string, where: string, forum: ImportedForum): void {
  const row = jsonOr(line)
  if (!isRow(row))
    forum.errors.push(`${where}: expected {"topic": ...}, {"person": ...} or {"category": ...}`)
  else for (const kind of Object.values(parts)) if (kind in row) take(kind, row[kind], where, forum)
}

function take(
  kind: 'category' | 'person' | 'topic',
  row: unknown,
  where: string,
  { categories, people, topics, errors }: ImportedForum,
): void {
  if (kind === 'category') keep(categories, checked(ImportedCategory, row, where, errors))
  else if (kind === 'person') keep(people, checked(ImportedPerson, row, where, errors))
  else keep(topics, checked(ImportedTopic, row, where, errors))
}

const keep = <T>(list: T[], one: T | undefined) => void (one !== undefined && list.push(one))

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.values(parts).some((kind) => kind in value)

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
