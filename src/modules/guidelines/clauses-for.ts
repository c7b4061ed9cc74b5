// Which clauses hold in a place right now: the business's own, and a space's local layer on top of them.
// @fulfils R21 R167 R168
import type { Asking } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import type { Kind } from './shapes.ts'
import { guidelinesInForce, readableGuidelines } from './visible.ts'
import { clausePath } from './links.ts'

export type CitedClause = {
  clause: string
  number: number
  heading: string
  words: string
  html: SafeHtml
  locale: string
  guideline: string
  slug: string
  title: string
  version: number
  space: string | null
  universal: boolean
  /** The permalink of this clause in exactly this version. */
  link: string
}

/**
 * Clauses in force for a space (or, with null, for the whole business) that the actor may read, in the actor's
 * language where there is a translation. A local clause takes the place of the one it names, unless that one is
 * universal: then the universal one stands and the local one is left out.
 */
export async function clausesFor(
  now: Asking,
  space: string | null,
  kinds: readonly Kind[] = ['community', 'code'],
): Promise<CitedClause[]> {
  const rows = await withTexts(
    guidelinesInForce(now)
      .where('guidelines.withdrawn_at', 'is', null)
      .where('guidelines.kind', 'in', [...kinds])
      .where((where) =>
        where.or([
          where('guidelines.space', 'is', null),
          ...(space === null ? [] : [where('guidelines.space', '=', space)]),
        ]),
      ),
    now.locale,
  )
    .orderBy('guidelines.kind', 'desc')
    .orderBy('guidelines.slug')
    .orderBy('guideline_clauses.place')
    .limit(2000)
    .execute()
  const chosen = inOneLanguage(rows, now.locale)
  const universal = new Set(
    chosen.filter((row) => row.universal).map((row) => `${row.guideline}#${row.number}`),
  )
  const target = (row: Row) =>
    row.replaces === null ? undefined : `${row.replaces}#${row.replaces_number}`
  const kept = chosen.filter((row) => !universal.has(target(row) ?? ''))
  const replaced = new Set(kept.flatMap((row) => target(row) ?? []))
  return kept.filter((row) => !replaced.has(`${row.guideline}#${row.number}`)).map(citedOf)
}

/** One clause by its id, in the version it was cited from; undefined if the actor may not read it. */
export async function clauseOf(now: Asking, clause: string): Promise<CitedClause | undefined> {
  const rows = await withTexts(
    readableGuidelines(now)
      .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
      .where('guideline_versions.published_at', 'is not', null),
    now.locale,
  )
    .where('guideline_clauses.id', '=', clause)
    .execute()
  return inOneLanguage(rows, now.locale).map(citedOf)[0]
}

type Joined = ReturnType<typeof guidelinesInForce>

const withTexts = (query: Joined, locale: string) =>
  query
    .innerJoin('guideline_clauses', 'guideline_clauses.version', 'guideline_versions.id')
    .innerJoin('guideline_clause_texts', 'guideline_clause_texts.clause', 'guideline_clauses.id')
    .innerJoin('guideline_texts', (join) =>
      join
        .onRef('guideline_texts.version', '=', 'guideline_versions.id')
        .onRef('guideline_texts.locale', '=', 'guideline_clause_texts.locale'),
    )
    .where((where) =>
      where.or([
        where('guideline_clause_texts.locale', '=', locale),
        where('guideline_clause_texts.locale', '=', where.ref('guidelines.locale')),
      ]),
    )
    .select([
      'guideline_clauses.id as clause',
      'guideline_clauses.number',
      'guideline_clauses.universal',
      'guideline_clauses.replaces',
      'guideline_clauses.replaces_number',
    ])
    .select([
      'guideline_clause_texts.heading',
      'guideline_clause_texts.words',
      'guideline_clause_texts.html',
      'guideline_clause_texts.locale',
    ])
    .select([
      'guidelines.id as guideline',
      'guidelines.slug',
      'guidelines.space',
      'guideline_versions.number as version',
      'guideline_texts.title',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof withTexts>['execute']>>[number]

function inOneLanguage(rows: Row[], locale: string): Row[] {
  const byClause = new Map<string, Row>()
  for (const row of rows)
    if (row.locale === locale || !byClause.has(row.clause)) byClause.set(row.clause, row)
  return [...byClause.values()]
}

const citedOf = ({ replaces: _replaces, replaces_number: _number, ...row }: Row): CitedClause => ({
  ...row,
  link: clausePath(row.slug, row.version, row.number),
})
