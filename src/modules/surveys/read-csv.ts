// Reads the bytes of a CSV as people have them: any delimiter, byte order mark, line ends or old encoding, cells of several lines.
import { CsvError, parse } from 'csv-parse/sync'
import { invalid } from '#kernel'

export type Line = { line: number; cells: string[] }
export const mostAnswers = 100_000

const marks = [',', ';', '\t', '|'] as const

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** NOTE: a mark inside quotation marks separates nothing, and a heading can have several lines. */
function delimiterOf(text: string): string {
  let quoted = false
  const times = new Map<string, number>()
  for (const letter of text.slice(0, 200_000)) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === '\n' || letter === '\r') break
    else times.set(letter, (times.get(letter) ?? 0) + 1)
  }
  return marks.reduce((best, one) => ((times.get(one) ?? 0) > (times.get(best) ?? 0) ? one : best))
}

/** Throws `invalid` at the field `file` for what is no table. */
export function readCsv(bytes: Uint8Array): Line[] {
  const text = decoded(bytes).replaceAll('\0', '')
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text.replace(/^\uFEFF?\s*/, '')),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      to: mostAnswers + 2,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (rows.length > mostAnswers + 1)
      throw invalid({ file: { key: 'surveys.wrong.many-answers', values: { most: mostAnswers } } })
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as unknown as { lines?: number }
    throw invalid({ file: { key: 'surveys.wrong.quote', values: { line: lines ?? 1 } } })
  }
}
