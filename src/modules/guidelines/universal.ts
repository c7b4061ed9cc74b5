// What no space may weaken: a local document may add to a clause that is marked universal, never take its place.
// @fulfils R167
import { invalid, type Asking } from '#kernel'
import { clausesIn, type Parsed } from './clauses.ts'
import { guidelines } from './tables.ts'
import { isInForce } from './visible.ts'

export type Target = { guideline: string; number: number; universal: boolean }

/** The business's clauses that a local document says it replaces; throws `invalid` at `source` if one may not be. */
export async function replaceable(
  now: Asking,
  parsed: Parsed,
  space: string | null,
): Promise<Map<string, Target>> {
  const wanted = parsed.clauses.flatMap(({ replaces }) => (replaces ? [replaces] : []))
  if (wanted.length === 0) return new Map()
  const first = wanted[0] as (typeof wanted)[0]
  if (space === null)
    throw invalid({
      source: { key: 'guidelines.replaces-only-local', values: { clause: keyOf(first) } },
    })
  const found = await guidelines(now)
    .selectFrom('guidelines')
    .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
    .innerJoin('guideline_clauses', 'guideline_clauses.version', 'guideline_versions.id')
    .select([
      'guidelines.id',
      'guidelines.slug',
      'guideline_clauses.number',
      'guideline_clauses.universal',
    ])
    .where(
      'guidelines.slug',
      'in',
      wanted.map((one) => one.slug),
    )
    .where('guidelines.space', 'is', null)
    .where('guidelines.withdrawn_at', 'is', null)
    .where(isInForce(now.at))
    .execute()
  const targets = new Map(
    found.map((row) => [
      keyOf(row),
      { guideline: row.id, number: row.number, universal: row.universal },
    ]),
  )
  for (const one of wanted) {
    const target = targets.get(keyOf(one))
    if (!target)
      throw invalid({
        source: { key: 'guidelines.replaces-nothing', values: { clause: keyOf(one) } },
      })
    if (target.universal)
      throw invalid({ source: { key: 'guidelines.universal', values: { clause: keyOf(one) } } })
  }
  return targets
}

export const keyOf = ({ slug, number }: { slug: string; number: number }): string =>
  `${slug}#${number}`

/** Parses what was typed for a document, refusing what could not be cited or would weaken a universal clause. */
export async function checked(now: Asking, source: string, space: string | null): Promise<Parsed> {
  const parsed = clausesIn(source)
  await replaceable(now, parsed, space)
  return parsed
}
