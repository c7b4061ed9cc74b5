/** Reads labelled or plain texts from JSON lines, TSV, CSV or plain lines, gzip too, as a stream. */

import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Problem } from './problem.ts'
import { Records } from './records.ts'

/** One row: named cells and the line it begins on. */
export interface Row {
  line: number
  cells: Record<string, unknown>
}

type Format = 'jsonl' | 'tsv' | 'csv' | 'lines'

/** Pieces of decoded text of a file or of standard input, unpacked where it is gzip. */
async function* pieces(file: string, stdin: NodeJS.ReadableStream): AsyncGenerator<string> {
  const source = (file === '-' ? stdin : createReadStream(file)) as AsyncIterable<Buffer | string>
  const chunks = source[Symbol.asyncIterator]()
  const first = await chunks.next().catch((error: NodeJS.ErrnoException) => {
    throw new Problem(
      error.code === 'ENOENT' ? `No such file: ${file}.` : `Cannot read ${file}: ${error.message}.`,
    )
  })
  if (first.done) return
  const head = Buffer.from(first.value)
  const rest = async function* (): AsyncGenerator<Buffer> {
    yield head
    for (let next = await chunks.next(); !next.done; next = await chunks.next())
      yield Buffer.from(next.value)
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* decoded(rest())
    return
  }
  const unpack = createGunzip()
  const feed = (async () => {
    for await (const chunk of rest()) {
      if (!unpack.write(chunk))
        await new Promise<void>((done) => {
          unpack.once('drain', done)
        })
    }
    unpack.end()
  })().catch((error: Error) => unpack.destroy(error))
  try {
    yield* decoded(unpack as AsyncIterable<Buffer>)
  } catch (error) {
    throw new Problem(`${file} is not a whole gzip file: ${(error as Error).message}.`)
  }
  await feed
}

/** Text of bytes in UTF-8, or in UTF-16 where a byte order mark says so (as spreadsheets write). */
async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const chunk of bytes) {
    const mark = chunk.length > 1 ? chunk.readUInt16BE(0) : 0
    decoder ??= new TextDecoder(
      mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8',
    )
    yield decoder.decode(chunk, { stream: true })
  }
  if (decoder) yield decoder.decode()
}

function formatOf(file: string, start: string): Format {
  const name = file.toLowerCase().replace(/\.gz$/, '')
  if (/\.(jsonl|ndjson|json)$/.test(name)) return 'jsonl'
  if (name.endsWith('.tsv') || name.endsWith('.tab')) return 'tsv'
  if (name.endsWith('.csv')) return 'csv'
  if (name.endsWith('.txt')) return 'lines'
  if (start.startsWith('{')) return 'jsonl'
  const firstLine = start.split('\n', 1)[0]!
  if (firstLine.includes('\t')) return 'tsv'
  return firstLine.includes(',') ? 'csv' : 'lines'
}

/** Rows of `file` (`-` for standard input), in order. Memory does not grow with the file. */
export async function* readRows(file: string, stdin: NodeJS.ReadableStream): AsyncGenerator<Row> {
  let format: Format | undefined
  let records: Records | undefined
  let header: string[] | undefined
  const cut = new Lines()
  for await (let piece of pieces(file, stdin)) {
    if (!format) {
      piece = piece.replace(/^\ufeff/, '')
      format = formatOf(file, piece)
      records =
        format === 'tsv' || format === 'csv'
          ? new Records(format === 'tsv' ? '\t' : ',')
          : undefined
    }
    const rows: Iterable<Row> = records ? named(records.push(piece)) : cut.push(piece, format)
    yield* rows
  }
  if (format) yield* records ? named(records.end()) : cut.end(format)

  function* named(found: { line: number; cells: string[] }[]): Generator<Row> {
    for (const { line, cells } of found) {
      if (!header) {
        header = cells.map((cell) => cell.trim())
        continue
      }
      const row: Record<string, unknown> = {}
      header.forEach((name, at) => {
        row[name] = cells[at] ?? ''
      })
      yield { line, cells: row }
    }
  }
}

/** Lines of JSON or of plain text, across pieces. */
class Lines {
  private rest = ''
  private line = 0

  push(piece: string, format: Format): Row[] {
    const lines = (this.rest + piece).split('\n')
    this.rest = lines.pop()!
    return lines.flatMap((line) => this.one(line, format))
  }

  end(format: Format): Row[] {
    return this.rest === '' ? [] : this.one(this.rest, format)
  }

  private one(written: string, format: Format): Row[] {
    this.line++
    const text = written.endsWith('\r') ? written.slice(0, -1) : written
    if (format === 'lines') return [{ line: this.line, cells: { text } }]
    if (text.trim() === '') return []
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      throw new Problem(`Line ${this.line}: not JSON. Each line must be one JSON object.`)
    }
    if (typeof value === 'string') value = { text: value }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Problem(`Line ${this.line}: not a JSON object with a text in it.`)
    }
    return [{ line: this.line, cells: value as Record<string, unknown> }]
  }
}

/** The text of a row. @throws Problem naming line and columns where it is missing. */
export function textOf(row: Row, column: string): string {
  const value = row.cells[column]
  if (value !== undefined) return written(value, row, column)
  throw new Problem(
    `Line ${row.line}: no column "${column}". The columns are: ${columnsOf(row)}. Name it with --text-column; the file must begin with a line of column names.`,
  )
}

/** The labels of a row: a list, or one cell, split at | ; or , in `multi`. */
export function labelsOfRow(row: Row, column: string, multi: boolean): string[] {
  const value = row.cells[column]
  if (value === undefined) {
    throw new Problem(
      `Line ${row.line}: no column "${column}". The columns are: ${columnsOf(row)}. Name it with --label-column.`,
    )
  }
  if (Array.isArray(value))
    return value.map((one) => written(one, row, column)).filter((label) => label !== '')
  const label = written(value, row, column).trim()
  if (label === '') return []
  return multi
    ? label
        .split(/[|;,]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [label]
}

function written(value: unknown, row: Row, column: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null) return ''
  throw new Problem(`Line ${row.line}: "${column}" must hold text or a list of texts.`)
}

/** The first column names, short and printable, for a message. */
function columnsOf(row: Row): string {
  const names = Object.keys(row.cells).map((name) =>
    name.replace(/[^\p{L}\p{N}\p{P} _]/gu, '').slice(0, 30),
  )
  return names.slice(0, 10).join(', ') + (names.length > 10 ? ` and ${names.length - 10} more` : '')
}
