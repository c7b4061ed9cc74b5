// The same from a table as CSV: a column `period`, and one for each count.
import { action, invalid, z } from '#kernel'
import { File, Line, Text, Upload } from '#kernel/web'
import { columnAt, numberIn, TableFault, tableRows, type TableRow } from '#methods/table'
import { broughtInBy } from './brought-in.ts'
import { giveFigures } from './give-figures.ts'
import { maySteer } from './policy.ts'

export const giveFile = action({
  name: 'indicators.give-file',
  input: z.object({
    indicator: z.string().max(100),
    source: Line(500, 3),
    file: File.optional(),
    text: Text(500_000).optional(),
  }),
  subject: async (_, { indicator }) => broughtInBy(indicator),
  may: maySteer,
  data: giveFigures.data,
  machine: 'none',

  async run(now, { indicator, source, file, text }, card) {
    const bytes = file instanceof Upload ? file.bytes : new TextEncoder().encode(text ?? '')
    if (bytes.length === 0) throw invalid({ file: 'indicators.no-file' })
    const rows = await readRows(bytes, card.columns)
    return giveFigures.run(now, { indicator, source, rows }, card)
  },

  audit: giveFigures.audit as never,
})

async function readRows(bytes: Uint8Array, columns: readonly string[]) {
  try {
    const [head, ...body] = await all(bytes)
    const headings = head?.cells ?? []
    const period = columnAt(headings, 'period')
    const places = columns.map((name) => [name, columnAt(headings, name)] as const)
    if (body.length === 0) throw invalid({ file: 'indicators.no-rows' })
    if (body.length > 1000) throw invalid({ file: 'indicators.too-many-rows' })
    return body.map(({ line, cells }) => ({
      period: (cells[period] ?? '').trim(),
      figures: Object.fromEntries(
        places.flatMap(([name, at]) => {
          const count = numberIn(cells[at] ?? '', { line, column: name })
          return count === undefined ? [] : [[name, count]]
        }),
      ),
    }))
  } catch (error) {
    if (!(error instanceof TableFault)) throw error
    throw invalid({ file: { key: 'indicators.fault', values: { fault: error.message } } })
  }
}

async function all(bytes: Uint8Array): Promise<TableRow[]> {
  const rows: TableRow[] = []
  const chunks = async function* () {
    yield bytes
  }
  for await (const row of tableRows(chunks())) rows.push(row)
  return rows
}
