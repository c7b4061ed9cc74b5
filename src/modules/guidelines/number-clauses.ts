// Numbers the clauses of what was typed, and remembers the next free number on the document.
import { invalid, type Acting } from '#kernel'
import { clausesIn, doubled, sourceOf, withNumbers } from './clauses.ts'
import { guidelines } from './tables.ts'
import { checked } from './universal.ts'

const mostClauses = 200

/** The source with every clause numbered. Throws `invalid` at `source`. */
export async function numberClauses(
  now: Acting,
  document: { id: string; space: string | null; next_clause: number },
  source: string,
  before = '',
): Promise<{ source: string; numbers: number[] }> {
  const typed = await checked(now, source, document.space)
  const twice = doubled(typed)
  if (twice !== undefined)
    throw invalid({ source: { key: 'guidelines.number-twice', values: { number: twice } } })
  if (typed.clauses.length > mostClauses)
    throw invalid({ source: { key: 'guidelines.too-many-clauses', values: { most: mostClauses } } })
  const { parsed, next } = withNumbers(typed, document.next_clause, clausesIn(before))
  if (next > 1000) throw invalid({ source: 'guidelines.number-high' })
  if (next !== document.next_clause)
    await guidelines(now)
      .updateTable('guidelines')
      .set({ next_clause: next })
      .where('id', '=', document.id)
      .execute()
  return { source: sourceOf(parsed), numbers: parsed.clauses.map((clause) => clause.number ?? 0) }
}
