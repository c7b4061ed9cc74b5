// The subject card of a case: how other modules name, link and find it, and only for whoever may see it.
import { sql, type Asking, type Found, type Subject } from '#kernel'
import { caseLink } from './links.ts'
import { findCases } from './list-cases.ts'
import { desk } from './tables.ts'
import { mayWorkOn, visibleCases } from './visible.ts'

export const caseCard: Subject = {
  kind: 'case',
  plural: 'cases.plural',
  title: async (now, id) =>
    (await visibleCases(now).select('cases.subject').where('cases.id', '=', id).executeTakeFirst())
      ?.subject,
  link: caseLink,
  mayOpenFiles: (now) =>
    sql<boolean>`exists (select from cases where cases.id = files.about
      and (cases.person = ${now.actor.person}::uuid or ${mayWorkOn(now)}))`,
  search,
}

async function search(now: Asking, words: string, limit: number): Promise<Found[]> {
  if (now.actor.person === null && now.actor.kind !== 'system') return []
  const hits = await findCases(now, words, limit)
  return hits.map(({ id, subject, reference, latest_at }) => ({
    id,
    kind: 'case',
    title: subject,
    excerpt: reference,
    at: latest_at,
  }))
}

/** Causes are named in promises that follow from them. */
export const causeCard: Subject = {
  kind: 'cause',
  title: async (now, id) =>
    (
      await desk(now)
        .selectFrom('case_causes')
        .select('name')
        .where('id', '=', id)
        .executeTakeFirst()
    )?.name,
  link: () => '/desk/cases/causes',
}
