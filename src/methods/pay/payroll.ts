/** Turns the rows of a payroll file into two groups, with every row accounted for. */
import { columnAt, isMissing, isNumber, numberIn, TableFault, type TableRow } from '#methods/table'
import { codesOf, type Codes } from './group-codes.ts'

/** What is asked of a payroll file; names are column headings. */
export interface PayrollQuestion {
  readonly pay: string
  readonly group: string
  readonly explain: readonly string[]
  readonly bonus?: string | undefined
  readonly category?: string | undefined
  /** The code of the group the other is compared with, where the codes do not tell. */
  readonly reference?: string | undefined
  /** Whether the pay column holds money or its natural logarithm; by its name where not said. */
  readonly scale?: 'level' | 'log' | undefined
}

/** One person of the payroll: only what was asked for, and the line to point at. */
export interface Worker {
  readonly line: number
  readonly pay: number
  readonly isOther: boolean
  readonly explain: readonly string[]
  readonly bonus: number | undefined
  readonly category: string
}

/** The payroll as read. `pay` of a worker is in the unit of the column. */
export interface Payroll {
  readonly rows: number
  readonly scale: 'level' | 'log'
  readonly codes: Codes
  readonly workers: readonly Worker[]
  /** Rows without pay or group, or of a further group, by reason. */
  readonly passedOver: readonly { readonly because: string; readonly rows: number }[]
}

interface Draft extends Omit<Worker, 'isOther' | 'pay'> {
  readonly pay: number | undefined
  readonly group: string
}

const isLogName = (name: string) => /^(ln|log)[_ .]/i.test(name)

/** More than anybody is paid: a wrong column, or logarithms taken for money or the other way. */
const mostPay = 1e15

function money(cell: string, line: number, column: string, scale: 'level' | 'log') {
  const value = numberIn(cell, { line, column })
  if (value === undefined) return value
  if (scale === 'level' && value < 0)
    throw new TableFault('pay cannot be negative; correct it or leave the cell empty', {
      line,
      column,
    })
  if ((scale === 'log' ? Math.exp(value) : value) > mostPay)
    throw new TableFault('nobody is paid so much; check the column, or say --scale level or log', {
      line,
      column,
    })
  return value
}

/** Reads a payroll. Throws TableFault with line and column for what cannot be read. */
export async function readPayroll(
  rows: AsyncIterable<TableRow>,
  question: PayrollQuestion,
): Promise<Payroll> {
  const scale = question.scale ?? (isLogName(question.pay) ? 'log' : 'level')
  const drafts: Draft[] = []
  let read: ((row: TableRow) => Draft) | undefined
  for await (const row of rows) {
    if (read === undefined) read = reader(row.cells, question, scale)
    else drafts.push(read(row))
  }
  if (read === undefined)
    throw new TableFault('the file is empty; the first line names the columns')
  return sorted(drafts, question, scale)
}

function reader(headings: readonly string[], question: PayrollQuestion, scale: 'level' | 'log') {
  const at = (name: string) => columnAt(headings, name)
  const pay = at(question.pay)
  const group = at(question.group)
  const explain = question.explain.map(at)
  const bonus = question.bonus === undefined ? undefined : at(question.bonus)
  const category = question.category === undefined ? undefined : at(question.category)
  return ({ line, cells }: TableRow): Draft => {
    return {
      line,
      pay: money(cells[pay] ?? '', line, question.pay, scale),
      group: (cells[group] ?? '').trim(),
      explain: explain.map((column) => (cells[column] ?? '').trim()),
      bonus:
        bonus === undefined
          ? undefined
          : money(cells[bonus] ?? '', line, question.bonus ?? '', 'level'),
      category: category === undefined ? '' : (cells[category] ?? '').trim(),
    }
  }
}

function sorted(
  drafts: readonly Draft[],
  question: PayrollQuestion,
  scale: 'level' | 'log',
): Payroll {
  const known = drafts.filter(({ group }) => !isMissing(group))
  const paid = known.filter((draft) => draft.pay !== undefined)
  const codes = codesOf(
    paid.map(({ group, line, pay }) => ({ code: group, line, pay: pay ?? 0 })),
    question.group,
    question.reference,
  )
  const workers = paid.flatMap(({ group, pay, ...rest }): Worker[] =>
    pay !== undefined && (group === codes.reference || group === codes.other)
      ? [{ ...rest, pay, isOther: group === codes.other }]
      : [],
  )
  const passedOver = [
    { because: `no "${question.group}" is given`, rows: drafts.length - known.length },
    { because: `no "${question.pay}" is given`, rows: known.length - paid.length },
    { because: 'they belong to neither of the two groups', rows: paid.length - workers.length },
  ].filter(({ rows }) => rows > 0)
  return { rows: drafts.length, scale, codes, workers, passedOver }
}

/** True where every known cell of an explaining column is a number; a fault where nearly all are. */
export function isNumeric(workers: readonly Worker[], at: number, column: string): boolean {
  const cells = workers.filter(({ explain }) => !isMissing(explain[at] ?? ''))
  const words = cells.filter(({ explain }) => !isNumber(explain[at] ?? ''))
  const first = words[0]
  if (first !== undefined && words.length < cells.length * 0.1)
    numberIn(first.explain[at] ?? '', { line: first.line, column })
  return words.length === 0
}
