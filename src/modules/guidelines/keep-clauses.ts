// Draws the clauses of a version once, when it is published or translated, so that each can be cited by its own id.
import type { Acting } from '#kernel'
import { excerptOf, written } from '#kernel/text'
import type { Parsed } from './clauses.ts'
import { guidelines } from './tables.ts'
import { keyOf, type Target } from './universal.ts'

export async function keepClauses(
  now: Acting,
  version: string,
  parsed: Parsed,
  universal: readonly number[],
  targets: Map<string, Target>,
): Promise<void> {
  if (parsed.clauses.length === 0) return
  const rows = parsed.clauses.map(({ number = 0, replaces }, place) => {
    const target = replaces && targets.get(keyOf(replaces))
    return {
      id: now.id(),
      version,
      number,
      place,
      universal: universal.includes(number),
      replaces: target?.guideline ?? null,
      replaces_number: target?.number ?? null,
    }
  })
  await guidelines(now).insertInto('guideline_clauses').values(rows).execute()
}

export async function keepClauseTexts(
  now: Acting,
  version: string,
  locale: string,
  parsed: Parsed,
): Promise<void> {
  const rows = await guidelines(now)
    .selectFrom('guideline_clauses')
    .select(['id', 'number'])
    .where('version', '=', version)
    .execute()
  if (rows.length === 0) return
  const ids = new Map(rows.map((row) => [row.number, row.id]))
  await guidelines(now)
    .deleteFrom('guideline_clause_texts')
    .where('locale', '=', locale)
    .where(
      'clause',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  const texts = parsed.clauses.flatMap(({ number = 0, heading, body }) => {
    const clause = ids.get(number)
    const { html, words } = written(body)
    return clause ? [{ clause, locale, heading: excerptOf(heading, 300), html, words }] : []
  })
  if (texts.length > 0)
    await guidelines(now).insertInto('guideline_clause_texts').values(texts).execute()
}
