/** Reads the layout of Polis' participants-votes.csv: one row a person, one column a statement. */
import { isMissing, TableFault, type TableRow } from '#methods/table'
import { mostStatements, VoteTable, type Votes } from './votes.ts'

/** Votes with the groups the file itself carries, if it has a "group-id" column. */
export interface VoteFile {
  readonly votes: Votes
  readonly published: readonly (number | null)[] | undefined
}

const about = new Set(['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'])

interface Layout {
  readonly participant: number
  readonly group: number
  readonly statements: readonly number[]
  readonly names: readonly string[]
}

function layoutOf({ line, cells }: TableRow): Layout {
  const headings = cells.map((cell) => cell.trim())
  const participant = headings.indexOf('participant')
  if (participant < 0)
    throw new TableFault('the first line needs a column "participant"; the others are statements', {
      line,
    })
  const statements = [...headings.keys()].filter((at) => !about.has(headings[at] ?? ''))
  if (statements.length === 0) throw new TableFault('there is no statement column', { line })
  if (statements.length > mostStatements)
    throw new TableFault(`there are more than ${mostStatements} statements`, { line })
  const names = statements.map((at) => headings[at] ?? '')
  const first = new Map(names.toReversed().map((name, i) => [name, names.length - 1 - i]))
  const twice = names.find((name, i) => first.get(name) !== i)
  if (twice !== undefined)
    throw new TableFault('two statements have this name', { line, column: twice })
  return { participant, group: headings.indexOf('group-id'), statements, names }
}

function groupIn(cell: string, line: number): number | null {
  if (isMissing(cell)) return null
  if (/^\d{1,9}$/.test(cell.trim())) return Number(cell)
  throw new TableFault(`"${cell.slice(0, 20)}" is no group; write a whole number or nothing`, {
    line,
    column: 'group-id',
  })
}

function addVotes(table: VoteTable, layout: Layout, { line, cells }: TableRow): void {
  const { statements, names } = layout
  for (let i = 0; i < statements.length; i += 1) {
    const cell = cells[statements[i] ?? 0] ?? ''
    if (cell === '1') table.add(i, 1)
    else if (cell === '-1') table.add(i, -1)
    else if (cell === '0') table.add(i, 0)
    else if (!isMissing(cell)) {
      const number = Number(cell)
      if (number !== 1 && number !== 0 && number !== -1)
        throw new TableFault(
          `"${cell.slice(0, 20)}" is no vote; write 1 agree, -1 disagree, 0 pass or nothing`,
          { line, column: names[i] },
        )
      table.add(i, number)
    }
  }
}

/** Reads the rows of a votes file. Throws TableFault with line and column for what is no vote. */
export async function readVotes(rows: AsyncIterable<TableRow>): Promise<VoteFile> {
  let layout: Layout | undefined
  let table: VoteTable | undefined
  const published: (number | null)[] = []
  const seen = new Map<string, number>()
  for await (const row of rows) {
    if (layout === undefined || table === undefined) {
      layout = layoutOf(row)
      table = new VoteTable(layout.names)
      continue
    }
    const person = (row.cells[layout.participant] ?? '').trim()
    const before = seen.get(person)
    const where = { line: row.line, column: 'participant' }
    if (person === '') throw new TableFault('this row names no participant', where)
    if (before !== undefined)
      throw new TableFault(`participant "${person}" stands on line ${before} already`, where)
    seen.set(person, row.line)
    addVotes(table, layout, row)
    table.endOf(person)
    if (layout.group >= 0) published.push(groupIn(row.cells[layout.group] ?? '', row.line))
  }
  if (layout === undefined || table === undefined)
    throw new TableFault('the file is empty; the first line names "participant" and the statements')
  return { votes: table.votes(), published: layout.group >= 0 ? published : undefined }
}
