// Loads one case as the subject of a verb, only through what the actor can see.
import type { Asking } from '#kernel'
import { caseOfLink } from './links.ts'
import { desk } from './tables.ts'
import { visibleCases } from './visible.ts'

const columns = [
  'cases.id',
  'cases.reference',
  'cases.track',
  'cases.state',
  'cases.subject',
  'cases.channel',
  'cases.locale',
  'cases.person',
  'cases.name',
  'cases.email',
  'cases.proven',
  'cases.on_behalf',
  'cases.needs',
  'cases.assignee',
  'cases.tags',
  'cases.cause',
  'cases.mistake',
  'cases.root_cause',
  'cases.opened_at',
  'cases.latest_at',
  'cases.latest_from',
  'cases.first_answer_at',
  'cases.closed_at',
  'cases.closed_how',
  'cases.reopened',
  'cases.snoozed_until',
  'cases.due_at',
  'cases.due_for',
  'cases.merged_into',
  'cases.split_from',
  'cases.source_kind',
  'cases.source',
] as const

export const findCase = (now: Asking, { case: id }: { case: string }) =>
  visibleCases(now).select(columns).where('cases.id', '=', id).executeTakeFirst()

export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** By the person's own link; a case that was merged leads to the one it was merged into. */
export async function findByLink(now: Asking, { link }: { link: string }) {
  const id = caseOfLink(now, link)
  if (id === undefined) return undefined
  const cases = (one: string) =>
    desk(now).selectFrom('cases').select(columns).where('cases.id', '=', one).executeTakeFirst()
  const found = await cases(id)
  return found?.merged_into ? cases(found.merged_into) : found
}

/** For doors and reactions inside a transaction, whoever acts. */
export const caseById = (now: Asking, id: string) =>
  desk(now).selectFrom('cases').select(columns).where('cases.id', '=', id).executeTakeFirst()
