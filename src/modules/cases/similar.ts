// Earlier complaints that are like this one, with how they were decided: shown before anybody decides again.
// @fulfils R61
import { sql, type Asking } from '#kernel'
import type { Outcome, Remedy } from './shapes.ts'
import { desk } from './tables.ts'
import { mayWorkOn } from './visible.ts'

export type Like = {
  case: string
  reference: string
  subject: string
  outcome: Outcome
  remedy: Remedy
  remedy_words: string
  cents: number
  reasons: string
  at: Date
  /** From 0 (nothing in common) to 1 (the same words). */
  alike: number
}

/** From here on two complaints count as alike, and deciding them differently asks for a reason. */
export const alikeFrom = 0.3
const shownFrom = 0.15
/** So many that share a word are compared, the newest of them: first among the newest decisions, then by the words. */
const looked = 400

type About = { id: string; locale: string; subject: string }

/** The words a complaint is compared by: its subject, what it is about, and what we understood or they said first. */
export async function wordsToCompare(now: Asking, { id, subject }: About): Promise<string> {
  const [complaint, summary, first] = [
    await desk(now)
      .selectFrom('complaints')
      .select(['product', 'remedy_sought'])
      .where('case', '=', id)
      .executeTakeFirst(),
    await desk(now)
      .selectFrom('case_summaries')
      .select('text')
      .where('case', '=', id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst(),
    await desk(now)
      .selectFrom('case_messages')
      .select('words')
      .where('case', '=', id)
      .where('side', '=', 'person')
      .orderBy('at')
      .limit(1)
      .executeTakeFirst(),
  ]
  return [subject, complaint?.product, summary?.text ?? first?.words].join('\n').slice(0, 8000)
}

/** At most five, most alike first; only among cases this actor may see, of the last three years. */
export async function similarCases(now: Asking, found: About): Promise<Like[]> {
  const words = await wordsToCompare(now, found)
  const mine = sql`(select tsvector_to_array(words_of(${found.locale}, ${words})) as words)`
  const theirs = sql`tsvector_to_array(near.search)`
  const common = sql`(select count(*) from unnest(${theirs}) one where one = any(mine.words))`
  const rows = await desk(now)
    .selectFrom(
      sql<Like>`(with mine as ${mine},
      query as (select string_agg(quote_literal(one), ' | ')::tsquery as asked from mine, unnest(mine.words) one),
      newest as materialized (
        select one."case", one.round from
          (select "case", round, search from case_decisions order by at desc limit 3000) one, query
        where one.search @@ query.asked limit ${looked}),
      older as (
        select decision."case", decision.round from case_decisions decision, query
        where (select count(*) from newest) < ${looked} and decision.search @@ query.asked
        order by decision.at + interval '0' desc limit ${looked}),
      near as (
        select decision.*, cases.reference, cases.subject from (select * from newest union select * from older) one
        join case_decisions decision on decision."case" = one."case" and decision.round = one.round
        join cases on cases.id = decision."case" and cases.business = decision.business
        where decision."case" <> ${found.id}
          and decision.at > ${now.at}::timestamptz - interval '3 years'
          and decision.outcome in ('upheld', 'partly', 'not-upheld')
          and not exists (select from case_decisions later where later."case" = decision."case" and later.round > decision.round)
          and ${mayWorkOn(now)})
      select near."case", near.reference, near.subject, near.outcome, near.remedy, near.remedy_words, near.cents, near.reasons, near.at,
        (${common} / sqrt(greatest(1, cardinality(mine.words))::float8 * greatest(1, cardinality(${theirs})))) as alike
      from near, mine)`.as('alike'),
    )
    .selectAll()
    .orderBy('alike', 'desc')
    .orderBy('at', 'desc')
    .limit(5)
    .execute()
  return rows.filter(({ alike }) => alike >= shownFrom)
}

/** What most of the like cases came to; undefined where there are fewer than two, or they disagree. */
export function usualOutcome(like: readonly Like[]): Outcome | undefined {
  const close = like.filter(({ alike }) => alike >= alikeFrom)
  if (close.length < 2) return undefined
  const counts = Map.groupBy(close, (one) => one.outcome)
  const [most] = [...counts].toSorted((a, b) => b[1].length - a[1].length)
  return most && most[1].length * 2 > close.length ? most[0] : undefined
}
