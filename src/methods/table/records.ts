/** Reads a CSV stream row by row, so that a large file never lies in memory as a whole. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { TableFault } from './fault.ts'

/** One row with the line it ends on; the first row holds the headings. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

const delimiters = [',', ';', '\t'] as const

function delimiterOf(start: string): string {
  const heading = start.split(/\r?\n/, 1)[0] ?? ''
  const counted = delimiters.map((mark) => ({ mark, times: heading.split(mark).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark
}

function asFault(error: unknown, lastWhole: number, fields: number): unknown {
  if (!(error instanceof CsvError)) return error
  const details = error as unknown as {
    lines?: number
    column?: number | string
    index?: number
    record?: string[]
  }
  const found = details.record?.length ?? 0
  const field = typeof details.column === 'number' ? details.column : details.index
  const where = {
    line: details.lines,
    column: typeof details.column === 'string' ? details.column : String((field ?? 0) + 1),
  }
  // NOTE: a missing quotation mark is noticed far below the row it is missing from.
  const opened = { ...where, line: lastWhole + 1 }
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return new TableFault(
        `this row has ${found} fields and the first row has ${fields}; mend it`,
        { line: details.lines, column: String(Math.min(found, fields) + 1) },
      )
    case 'CSV_QUOTE_NOT_CLOSED':
      return new TableFault('a quotation mark is opened here and never closed; close it', opened)
    case 'CSV_MAX_RECORD_SIZE':
      return new TableFault('this row is longer than 1 MB; close its quotation mark', opened)
    default:
      return new TableFault(`a quotation mark stands where none can; double it ("")`, where)
  }
}

async function* decoded(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  try {
    for await (const chunk of chunks) {
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
      yield text
      for (const letter of text) if (letter === '\n') line += 1
    }
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new TableFault('the file is not UTF-8 text; save it as CSV UTF-8', { line })
  }
}

/**
 * Rows of a CSV text in chunks. The delimiter (comma, semicolon or tab) is taken from the first
 * line; a byte order mark and empty lines are passed over. Throws TableFault with line and column.
 */
export async function* tableRows(
  chunks: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<TableRow> {
  const texts = decoded(chunks)
  const first = await texts.next()
  const start = first.done === true ? '' : first.value
  let lastWhole = 0
  let fields = 0
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    on_record: (cells: string[], { lines }) => {
      if (lastWhole === 0) fields = cells.length
      lastWhole = lines
      const row: TableRow = { line: lines, cells }
      return row as never
    },
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  })
  const whole = async function* () {
    yield start
    yield* texts
  }
  // NOTE: a fault of either end destroys the parser, and the loop below throws it.
  pipeline(Readable.from(whole(), { objectMode: false }), parser).catch(() => undefined)
  try {
    for await (const row of parser as AsyncIterable<TableRow>) yield row
  } catch (error) {
    throw asFault(error, lastWhole, fields)
  }
}
