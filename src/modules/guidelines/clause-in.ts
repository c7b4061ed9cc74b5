// A clause that somebody's decision cites, in that person's language: whoever is told of it may read it.
import type { Asking } from '#kernel'
import { clausePath } from './links.ts'
import { guidelines } from './tables.ts'

export type ClauseWords = {
  clause: string
  guideline: string
  number: number
  heading: string
  words: string
  title: string
  link: string
  locale: string
}

/** Clauses by their ids, each in the wanted language or else in its document's own. NOTE: asks for no right to read. */
export async function clauseIn(
  now: Asking,
  clauses: readonly string[],
  locale: string,
): Promise<Map<string, ClauseWords>> {
  if (clauses.length === 0) return new Map()
  const rows = await guidelines(now)
    .selectFrom('guideline_clauses')
    .innerJoin('guideline_clause_texts', 'guideline_clause_texts.clause', 'guideline_clauses.id')
    .innerJoin('guideline_versions', 'guideline_versions.id', 'guideline_clauses.version')
    .innerJoin('guidelines', 'guidelines.id', 'guideline_versions.guideline')
    .innerJoin('guideline_texts', (join) =>
      join
        .onRef('guideline_texts.version', '=', 'guideline_versions.id')
        .onRef('guideline_texts.locale', '=', 'guideline_clause_texts.locale'),
    )
    .select(['guideline_clauses.id as clause', 'guideline_clauses.number', 'guidelines.slug'])
    .select(['guidelines.id as guideline', 'guidelines.locale as original'])
    .select(['guideline_clause_texts.heading', 'guideline_clause_texts.words'])
    .select(['guideline_clause_texts.locale', 'guideline_texts.title'])
    .select('guideline_versions.number as version')
    .where('guideline_clauses.id', 'in', [...clauses])
    .where((is) =>
      is.or([
        is('guideline_clause_texts.locale', '=', locale),
        is('guideline_clause_texts.locale', '=', is.ref('guidelines.locale')),
      ]),
    )
    .execute()
  const found = new Map<string, ClauseWords>()
  for (const { slug, version, original: _original, ...row } of rows)
    if (row.locale === locale || !found.has(row.clause))
      found.set(row.clause, { ...row, link: clausePath(slug, version, row.number) })
  return found
}
