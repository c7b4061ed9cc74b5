// Loads what a verb of moderation is about, with everybody it must be impartial about.
import { sql, type Asking, type Id } from '#kernel'
import { inMyPlaces } from './visible.ts'
import { moderation } from './tables.ts'

export const reportersOf = sql<Id[]>`array(select r.reporter from moderation_reports r
  where r.matter = moderation_matters.id and r.reporter is not null)`

/** A matter of a place the actor moderates, decided or not. NOTE: their own too, so that the guard can say why not. */
export const findMatter = (now: Asking, { matter }: { matter: string }) =>
  moderation(now)
    .selectFrom('moderation_matters')
    .selectAll('moderation_matters')
    .select(reportersOf.as('reporters'))
    .where(inMyPlaces(now))
    .where('moderation_matters.id', '=', matter)
    .executeTakeFirst()

export type FoundMatter = NonNullable<Awaited<ReturnType<typeof findMatter>>>

/** Whom deciding it is about: whoever said it, and whoever reported it. */
export const aboutMatter = ({ author, reporters }: Pick<FoundMatter, 'author' | 'reporters'>) => [
  author,
  ...reporters,
]
