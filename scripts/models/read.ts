/** Reads the training sets and says where each comes from. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Records } from '../../src/cli/text/records.ts'

/** Where the sets lie: EVENHAND_BENCH_DATA, or ../shared/data beside the project. */
export const dataFolder = join(
  process.env['EVENHAND_BENCH_DATA'] ??
    join(import.meta.dirname, '..', '..', '..', 'shared', 'data'),
  'text',
)

export type Row = Record<string, string>

/** Rows of one gzipped TSV file, for example `edos/train`. */
export function rowsOf(name: string): Row[] {
  const content = gunzipSync(readFileSync(join(dataFolder, `${name}.tsv.gz`))).toString()
  const records = new Records('\t')
  const [header, ...found] = [...records.push(content), ...records.end()].map(({ cells }) => cells)
  return found.map((cells) =>
    Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])),
  )
}

/** Lines of one gzipped text file, for example `vader/vader_lexicon`. */
export function linesOf(name: string): string[] {
  return gunzipSync(readFileSync(join(dataFolder, `${name}.txt.gz`)))
    .toString()
    .split('\n')
}

/** A repeatable share of the rows, chosen by what they say: true for about `share` of all texts. */
export function chosen(text: string, share: number): boolean {
  return createHash('sha256').update(text).digest().readUInt32LE(0) / 2 ** 32 < share
}

/** Text and toxic parts of the toxic-spans set: offsets count code points. */
export function spansOf(row: Row): {
  text: string
  marked: Set<number>
  parts: string[]
  rest: string
} {
  const text = JSON.parse(row['text']) as string
  const marked = new Set(row['spans'].split(' ').filter(Boolean).map(Number))
  const parts: string[] = []
  let rest = ''
  let open = ''
  let at = 0
  for (const character of text) {
    if (marked.has(at++)) open += character
    else {
      if (open !== '') parts.push(open)
      if (open !== '') rest += ' '
      open = ''
      rest += character
    }
  }
  if (open !== '') parts.push(open)
  return { text, marked, parts, rest }
}
