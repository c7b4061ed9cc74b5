/** Which of the two codes of a group column is the reference, and how that is known. */
import { TableFault } from '#methods/table'

/** The two codes; `how` says in words why the reference is the reference. */
export interface Codes {
  readonly reference: string
  readonly other: string
  readonly how: string
}

interface Seen {
  readonly code: string
  readonly line: number
  readonly pay: number
}

const men = /^(m|man|men|male|h|homme|mann|hombre|uomo)$/i
const women = /^(f|w|woman|women|female|femme|frau|mujer|donna|vrouw|kvinna|kvinde|k)$/i

function byName(codes: readonly string[], column: string): Codes | undefined {
  const reference = codes.find((code) => men.test(code))
  const other = codes.find((code) => women.test(code))
  if (reference !== undefined && other !== undefined)
    return { reference, other, how: 'men are the reference of the Directive and the UK rules' }
  const flags = codes.every((code) => code === '0' || code === '1')
  if (!flags || codes.length !== 2) return undefined
  const how = `by the column's name, 1 means "${column}"`
  if (/^(female|woman|women|is_?female)$/i.test(column)) return { reference: '0', other: '1', how }
  if (/^(male|man|men|is_?male)$/i.test(column)) return { reference: '1', other: '0', how }
  return undefined
}

/** The two codes of the column. Throws TableFault where there are more than two and none is known. */
export function codesOf(seen: readonly Seen[], column: string, asked?: string): Codes {
  const counts = new Map<string, { people: number; pay: number }>()
  for (const { code, pay } of seen) {
    const count = counts.get(code) ?? { people: 0, pay: 0 }
    counts.set(code, { people: count.people + 1, pay: count.pay + pay })
  }
  const codes = [...counts.keys()].sort()
  const named = byName(codes, column)
  if (asked !== undefined && !counts.has(asked))
    throw new TableFault(`nobody has the code "${asked}" asked for as the reference`, { column })
  if (asked === undefined && named !== undefined) return named
  if (codes.length > 2) {
    const frequent = codes.toSorted(
      (a, b) => (counts.get(b)?.people ?? 0) - (counts.get(a)?.people ?? 0),
    )
    const stray = seen.find(({ code }) => !frequent.slice(0, 2).includes(code))
    throw new TableFault(
      `"${stray?.code ?? ''}" is a third code beside "${frequent[0] ?? ''}" and "${frequent[1] ?? ''}"; ` +
        'two groups are compared at a time: correct the code or leave the cell empty',
      { line: stray?.line, column },
    )
  }
  const mean = (code: string) => (counts.get(code)?.pay ?? 0) / (counts.get(code)?.people ?? 1)
  const reference =
    asked ?? codes.reduce((best, code) => (mean(code) > mean(best) ? code : best), codes[0] ?? '')
  const other = codes.find((code) => code !== reference) ?? ''
  return {
    reference,
    other,
    how: asked === undefined ? 'the group with the higher mean pay' : 'as asked',
  }
}
