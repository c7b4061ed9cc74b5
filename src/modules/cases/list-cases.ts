// The list of cases as a query: filters as they stand in the address, sorted by what is due.
import { sql, type Asking, type Expression, type SqlBool } from '#kernel'
import { readReference } from './reference.ts'
import type { Track } from './shapes.ts'
import { desk } from './tables.ts'
import { visibleCases } from './visible.ts'

export type Filter = {
  track?: Track | undefined
  /** What of it: to do now (usual), waiting for the person, put aside, closed, all. */
  what: 'todo' | 'waiting' | 'snoozed' | 'closed' | 'all'
  who?: string | undefined
  words?: string | undefined
  channel?: string | undefined
  cause?: string | undefined
  tag?: string | undefined
  person?: string | undefined
  late?: boolean | undefined
  sort: 'due' | 'latest' | 'opened'
}

export function filteredCases(now: Asking, filter: Filter) {
  let query = visibleCases(now)
    .where('cases.merged_into', 'is', null)
    .where(whatIs(now, filter.what))
  if (filter.track) query = query.where('cases.track', '=', filter.track)
  if (filter.who === 'nobody') query = query.where('cases.assignee', 'is', null)
  else if (filter.who)
    query = query.where('cases.assignee', '=', filter.who === 'me' ? now.actor.person : filter.who)
  if (filter.channel) query = query.where(sql<boolean>`cases.channel = ${filter.channel}`)
  if (filter.cause) query = query.where('cases.cause', '=', filter.cause)
  if (filter.person) query = query.where('cases.person', '=', filter.person)
  if (filter.tag) query = query.where(sql<boolean>`cases.tags @> array[${filter.tag}]::text[]`)
  if (filter.late) query = query.where('cases.due_at', '<', now.at)
  if (filter.words) query = query.where(saying(now, filter.words))
  return query
}

function whatIs(now: Asking, what: Filter['what']): Expression<SqlBool> {
  if (what === 'all') return sql<boolean>`true`
  if (what === 'closed') return sql<boolean>`cases.closed_at is not null`
  const open = sql`cases.closed_at is null`
  if (what === 'waiting') return sql<boolean>`${open} and cases.state = 'waiting'`
  if (what === 'snoozed') return sql<boolean>`${open} and cases.snoozed_until > ${now.at}`
  return sql<boolean>`${open} and cases.state in ('new', 'open') and (cases.snoozed_until is null or cases.snoozed_until <= ${now.at})`
}

/** Words in the subject, the name, the reference or anything said. NOTE: hits in messages are bounded, newest first. */
function saying(now: Asking, words: string): Expression<SqlBool> {
  const reference = readReference(words)
  if (reference) return sql<boolean>`cases.reference = ${reference}`
  const asked = sql`websearch_to_tsquery(words_config(${now.locale}), ${words})`
  return sql<boolean>`cases.id in (
    (select found.id from cases found where found.search @@ ${asked} order by found.opened_at desc limit 2000)
    union all
    (select said."case" from case_messages said where said.search @@ ${asked} order by said.at desc limit 2000))`
}

const orders = {
  due: sql`cases.due_at asc nulls last, cases.id`,
  latest: sql`cases.latest_at desc, cases.id`,
  opened: sql`cases.opened_at desc, cases.id`,
} as const

export const perPage = 50
/** Nobody reads further than this; it is counted no further either. */
export const mostListed = 2000

export async function listCases(now: Asking, filter: Filter, page: number) {
  const chosen = filteredCases(now, filter)
    .leftJoin('people as keeper', 'keeper.id', 'cases.assignee')
    .leftJoin('complaints', 'complaints.case', 'cases.id')
    .select([
      'cases.id',
      'cases.reference',
      'cases.track',
      'cases.state',
      'cases.subject',
      'cases.name',
      'cases.channel',
      'cases.person',
      'cases.assignee',
      'cases.opened_at',
      'cases.latest_at',
      'cases.latest_from',
      'cases.due_at',
      'cases.due_for',
      'cases.snoozed_until',
      'cases.closed_at',
      'cases.closed_how',
      'keeper.name as keeper',
      'complaints.stage',
      'complaints.safety',
    ])
  return chosen
    .orderBy(orders[filter.sort])
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
}

export type ListedCase = Awaited<ReturnType<typeof listCases>>[number]

/** How many there are, counted no further than a person would read. */
export async function countCases(now: Asking, filter: Filter): Promise<number> {
  const { n } = await desk(now)
    .selectFrom(
      filteredCases(now, filter)
        .select('cases.id')
        .limit(mostListed + 1)
        .as('some'),
    )
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}
