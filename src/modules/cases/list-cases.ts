// The list of cases as a query: filters as they stand in the address, sorted by what is due.
import { sql, type Asking, type Expression, type SqlBool } from '#kernel'
import { readReference } from './reference.ts'
import type { Track } from './shapes.ts'
import { desk } from './tables.ts'
import { atDesk, hearsConcerns, visibleCases } from './visible.ts'

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

/** `most`: so many of the newest hits of the words are looked at. */
export function filteredCases(now: Asking, filter: Filter, most = mostFound) {
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
  if (filter.words) query = query.where(saying(now, filter.words, most))
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

/** Newest hits that are looked at, in cases and in what was said: nobody reads further, and frequent words stay quick. */
const mostFound = 500
/** So many of the newest are looked at first, and so many are gone through where a word seems frequent. */
const sample = { rows: 1000, most: 40_000 }
/** From so many hits among the newest on, going back is shorter than the index: the more are wanted, the later. */
const frequentFrom = (most: number) => Math.max(8, Math.ceil(most / 20))

/** Words in the subject, the name, the reference or anything said, in every language the business offers. */
function saying(now: Asking, words: string, most: number): Expression<SqlBool> {
  const reference = readReference(words)
  if (reference) return sql<boolean>`cases.reference = ${reference}`
  const asked = queryOf(now, words)
  if (!atDesk(now.actor) && now.actor.kind !== 'system')
    return sql<boolean>`(cases.id in (${fewCases(now)}) and (cases.search @@ ${asked} or exists (
      select from case_messages said where said."case" = cases.id and said.search @@ ${asked})))`
  return sql<boolean>`cases.id in (${hits(sql`cases`, sql`id`, sql`opened_at`, asked, most)}
    union all ${hits(sql`case_messages`, sql`"case"`, sql`at`, asked, most)})`
}

/** What somebody who is not at the desk may have to do with: concerns and reviews, which are few beside all the others. */
const fewCases = ({ actor }: Asking) =>
  sql`select review."case" from case_reviews review where review.reviewer = ${actor.person}::uuid
    union select concern.id from cases concern where ${hearsConcerns(actor)} and concern.track = 'concern'`

/**
 * NOTE: a frequent word is found by going back in time, a rare one by the index of words; one way for the other takes
 * seconds, and statistics know no rare words. So the newest rows are asked first, and the index where going back found few.
 */
function hits(table: Part, id: Part, at: Part, asked: Part, most: number) {
  const frequent = frequentFrom(most)
  const back = (rows: number) =>
    sql`(select ${id}, search from ${table} order by ${at} desc limit ${rows}) one where one.search @@ ${asked}`
  return sql`select * from (with newest as materialized (
      select count(*) as n from (select from ${back(sample.rows)} limit ${frequent}) hit),
    gone as materialized (select one.${id} from ${back(sample.most)}
      and (select n from newest) >= ${frequent} limit ${most})
    (select * from gone) union all
    (select ${id} from ${table} where (select count(*) from gone) < ${most} and search @@ ${asked}
      order by ${at} + interval '0' desc limit ${most})) found`
}

type Part = Expression<unknown>

function queryOf({ business, locale }: Asking, words: string) {
  const languages = [locale, business.locale, ...business.languages].map((one) => one.split('-')[0])
  const each = [...new Set(languages)].map(
    (one) => sql`websearch_to_tsquery(words_config(${one}), ${words})`,
  )
  return sql`(${each.reduce((all, one) => sql`${all} || ${one}`)})`
}

/**
 * NOTE: how frequent a word is decides how it is found, so such a statement is planned for the words at hand; and it is
 * over before a second process of the database would have begun to help.
 */
const planAfresh = (now: Asking) =>
  desk(now)
    .selectNoFrom([
      sql`set_config('plan_cache_mode', 'force_custom_plan', true)`.as('plan'),
      sql`set_config('max_parallel_workers_per_gather', '0', true)`.as('alone'),
    ])
    .execute()

const orders = {
  due: sql`cases.due_at asc nulls last, cases.id`,
  latest: sql`cases.latest_at desc, cases.id`,
  opened: sql`cases.opened_at desc, cases.id`,
} as const

export const perPage = 50
/** Nobody reads further than this; it is counted no further either. */
export const mostListed = 2000

/** NOTE: the page is cut first and its fifty rows are joined after, so that page 20 joins no thousand. */
const cut = (now: Asking, filter: Filter, page: number) =>
  filteredCases(now, filter)
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
    ])
    // NOTE: hits of a search are gathered and sorted anyway, so they are counted on the way.
    .select(filter.words ? sql<number>`(count(*) over ())::int`.as('n') : sql<null>`null`.as('n'))
    .orderBy(orders[filter.sort])
    .limit(perPage)
    .offset((page - 1) * perPage)

/** The newest cases with these words, for the one search. */
export async function findCases(now: Asking, words: string, limit: number) {
  await planAfresh(now)
  return filteredCases(now, { words, what: 'all', sort: 'latest' }, Math.max(100, limit * 2))
    .select(['cases.id', 'cases.subject', 'cases.reference', 'cases.latest_at'])
    .orderBy('cases.latest_at', 'desc')
    .limit(limit)
    .execute()
}

/** A page of the list, and how many there are where that came along. */
export async function listCases(now: Asking, filter: Filter, page: number) {
  if (filter.words) await planAfresh(now)
  const cases = await desk(now)
    .selectFrom(cut(now, filter, page).as('cases'))
    .leftJoin('people as keeper', 'keeper.id', 'cases.assignee')
    .leftJoin('complaints', 'complaints.case', 'cases.id')
    .selectAll('cases')
    .select(['keeper.name as keeper', 'complaints.stage', 'complaints.safety'])
    .orderBy(orders[filter.sort])
    .execute()
  return { cases, counted: cases.length === 0 && page === 1 ? 0 : (cases[0]?.n ?? null) }
}

export type ListedCase = Awaited<ReturnType<typeof listCases>>['cases'][number]

type Counters = Record<'todo' | 'mine' | 'nobody' | 'waiting', number>

/** How many there are where one of the counters above the list says so already. */
export function fromCounters({ what, who, sort, ...more }: Filter, counts: Counters) {
  // NOTE: the order changes nothing about how many there are; every other filter does.
  void sort
  if (Object.values(more).some((one) => one !== undefined && one !== false)) return undefined
  if (what === 'waiting' && who === undefined) return counts.waiting
  if (what !== 'todo') return undefined
  return who === undefined
    ? counts.todo
    : who === 'me' || who === 'nobody'
      ? counts[who === 'me' ? 'mine' : 'nobody']
      : undefined
}

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
