// Which articles and answers an actor may read, as queries to start from.
import { runsBusiness, sql, type Actor, type Asking } from '#kernel'
import { mayReadSpace } from '#spaces'
import { knowledge } from './tables.ts'

const worksHere = (actor: Actor) =>
  actor.kind === 'system' ||
  actor.communities.includes('employees') ||
  runsBusiness(actor) ||
  actor.hats.some(({ hat }) => hat === 'agent')

/** Articles in force, joined with their space if they have one. */
export function readableArticles(now: Asking) {
  const { actor } = now
  return knowledge(now)
    .selectFrom('help_articles')
    .leftJoin('spaces', 'spaces.id', 'help_articles.space')
    .where(sql<boolean>`(help_articles.space is null or ${mayReadSpace(now)})`)
    .where(
      sql<boolean>`(help_articles.audience = 'public' or (help_articles.audience = 'members' and ${actor.person !== null}) or ${worksHere(actor)})`,
    )
}

/** Texts of readable articles that stand now; one row a language. */
export const standingTexts = (now: Asking) =>
  readableArticles(now)
    .innerJoin('help_texts', 'help_texts.article', 'help_articles.id')
    .where('help_texts.current', '=', true)
    .where('help_articles.withdrawn_at', 'is', null)

/** Answers that a person approved and that this actor may read. */
export const readableEntries = (now: Asking) =>
  knowledge(now)
    .selectFrom('help_entries')
    .where('help_entries.state', '=', 'approved')
    .where(sql<boolean>`(help_entries.audience = 'public' or ${worksHere(now.actor)})`)

/** One row a thing: the language asked for, else the one it was written in, else any. */
export function inOneLanguage<Row extends { id: string; locale: string; own: string }>(
  rows: readonly Row[],
  locale: string,
): Row[] {
  const rank = (row: Row) => (row.locale === locale ? 0 : row.locale === row.own ? 1 : 2)
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap(
    (group) => group.toSorted((a, b) => rank(a) - rank(b))[0] ?? [],
  )
}
