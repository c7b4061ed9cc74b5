/** Splits a stream of characters into records of cells, for CSV and for TSV as people write it. */

import { Problem } from './problem.ts'

/** One record and the line it begins on, counted from 1. */
export interface Cells {
  line: number
  cells: string[]
}

const farthest = 4_000_000

/**
 * Takes text in pieces and gives back whole records. In TSV a quote opens a quoted cell only if it
 * closes properly within the same record; otherwise it is an ordinary character, as in files that
 * never quote.
 */
export class Records {
  private readonly delimiter: string
  private rest = ''
  private line = 1

  constructor(delimiter: string) {
    this.delimiter = delimiter
  }

  /** The records complete so far. */
  push(piece: string): Cells[] {
    this.rest += piece
    return this.take(false)
  }

  /** What is left at the end. */
  end(): Cells[] {
    return this.take(true)
  }

  private take(last: boolean): Cells[] {
    const found: Cells[] = []
    let at = 0
    while (at < this.rest.length) {
      const record = this.record(at, last)
      if (!record) break
      const lines = countLines(this.rest, at, record.end)
      if (record.cells.length > 1 || record.cells[0] !== '')
        found.push({ line: this.line, cells: record.cells })
      this.line += lines
      at = record.end
    }
    this.rest = this.rest.slice(at)
    return found
  }

  private record(from: number, last: boolean): { cells: string[]; end: number } | undefined {
    const { rest, delimiter } = this
    const cells: string[] = []
    let at = from
    for (;;) {
      const quoted = rest[at] === '"' ? this.quoted(at, last) : undefined
      if (quoted === 'more') return undefined
      let end: number
      if (quoted) {
        cells.push(quoted.cell)
        end = quoted.end
      } else {
        end = at
        while (end < rest.length && rest[end] !== delimiter && rest[end] !== '\n') end++
        if (end === rest.length && !last) return undefined
        const cell = rest.slice(at, end)
        cells.push(rest[end] !== delimiter && cell.endsWith('\r') ? cell.slice(0, -1) : cell)
      }
      if (end >= rest.length) return { cells, end }
      if (rest[end] === '\n') return { cells, end: end + 1 }
      at = end + 1
    }
  }

  private quoted(from: number, last: boolean): { cell: string; end: number } | 'more' | undefined {
    const { rest, delimiter } = this
    let at = from + 1
    for (;;) {
      const quote = rest.indexOf('"', at)
      if (quote < 0 || quote + 2 >= rest.length) {
        const closes = quote >= 0 && last && /^"\r?\n?$/.test(rest.slice(quote))
        if (closes)
          return {
            cell: rest.slice(from + 1, quote).replace(/""/g, '"'),
            end: this.after(quote + 1),
          }
        if (!last && rest.length - from < farthest) return 'more'
        return this.open(from)
      }
      if (rest[quote + 1] === '"') {
        at = quote + 2
        continue
      }
      const end = this.after(quote + 1)
      if (end < rest.length && rest[end] !== delimiter && rest[end] !== '\n') return this.open(from)
      return { cell: rest.slice(from + 1, quote).replace(/""/g, '"'), end }
    }
  }

  private after(at: number): number {
    return this.rest[at] === '\r' ? at + 1 : at
  }

  /** A quote that does not close: ordinary in TSV, an error in CSV. */
  private open(from: number): undefined {
    if (this.delimiter === '\t') return undefined
    const line = this.line + countLines(this.rest, 0, from)
    throw new Problem(
      `Line ${line}: a quoted cell does not end properly. Double the quotes inside it, or close it.`,
    )
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    lines++
  return lines
}
