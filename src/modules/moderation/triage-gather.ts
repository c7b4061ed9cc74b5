// Loads what the steps may know, for however many things in one statement: what holds here, which machines are on, what was
// said lately. NOTE: the switches are read anew each time, in the transaction of their use; nothing of them is kept.
import { sql, type Acting, type Id } from '#kernel'
import { switchesColumn, whichOn } from '#automations'
import { ENDPOINT } from './endpoint-shapes.ts'
import { printOf } from './triage-print.ts'
import { scorersHere } from './triage-scorers.ts'
import { patternsKept, settingsColumns, settingsIn } from './triage-settings.ts'
import type { Seen, Thing } from './triage-shapes.ts'
import { triageRows } from './triage-tables.ts'
import { weigh } from './weigh.ts'

const DAY = 86_400_000
export const machines = [
  'moderation.signals',
  'moderation.rules',
  'moderation.text-model',
  ENDPOINT,
]

export async function gather(now: Acting, things: readonly Thing[]): Promise<Seen> {
  const prints = things.map(({ text }) => printOf(text))
  const authors = [...new Set(things.flatMap(({ author }) => author ?? []))]
  const kept = patternsKept(now)
  const { same, said, thrown, ...holds } = await triageRows(now)
    .selectNoFrom([
      ...settingsColumns(now, kept),
      ...lately(
        now,
        [...new Set(prints)],
        authors,
        things.map(({ id }) => id),
      ),
      switchesColumn(machines).as('thrown'),
    ])
    .executeTakeFirstOrThrow()
  const here = settingsIn(holds, kept)
  const sames = Map.groupBy(same, ({ print }) => print)
  const people = new Map(said.map((one) => [one.id, one]))
  const printed = new Map(things.map((thing, at) => [thing, prints[at] ?? '']))
  const batch = countBatch(things, prints)
  const scorers = await scorersHere(now, here.models)
  const weighed = new Map<Thing, ReturnType<typeof weigh>>()
  return {
    ...here,
    weigh(thing) {
      const known = weighed.get(thing)
      if (known) return known
      const found = weigh(scorers(thing.locale).scorer, thing.text.slice(0, 20_000))
      weighed.set(thing, found)
      return found
    },
    on: whichOn(machines, thrown),
    printOf: (thing) => printed.get(thing) ?? printOf(thing.text),
    scorers,
    author(id) {
      const found = id === null ? undefined : people.get(id)
      if (!found) return { said: 0, days: 0 }
      return { said: found.said, days: (now.at.getTime() - Date.parse(found.joined)) / DAY }
    },
    same(thing) {
      const print = printed.get(thing) ?? ''
      const found = sames.get(print) ?? []
      const before = batch(thing, print)
      const all = found.reduce((sum, one) => sum + one.n, 0)
      const mine = found.reduce(
        (sum, one) => sum + (one.author !== null && one.author === thing.author ? one.n : 0),
        0,
      )
      return {
        own: mine + before.own,
        others: all - mine + before.others,
        known: found.some((one) => one.known),
      }
    },
  }
}

/** Within a batch, what came earlier counts too. */
function countBatch(things: readonly Thing[], prints: readonly string[]) {
  const places = new Map(things.map((thing, at) => [thing, at]))
  const byPrint = Map.groupBy(things.keys(), (at) => prints[at])
  return (thing: Thing, print: string) => {
    const here = places.get(thing) ?? 0
    const earlier = (byPrint.get(print) ?? []).filter((at) => at < here)
    const own = earlier.filter((at) => things[at]?.author === thing.author).length
    return { own, others: earlier.length - own }
  }
}

type Same = { print: string; author: Id | null; n: number; known: boolean }
type Said = { id: Id; joined: string; said: number }

/** The same words about other things in the last day (an edit repeats nothing), and how new those are who speak: both as JSON. */
const lately = (
  now: Acting,
  prints: readonly string[],
  authors: readonly Id[],
  ids: readonly Id[],
) =>
  [
    sql<Same[]>`(select coalesce(json_agg(found), '[]') from (
        select print, author, count(*)::int as n, false as known from moderation_prints
        where print = any(${prints}) and about <> all(${ids}::uuid[]) and at > ${new Date(now.at.getTime() - DAY)} group by print, author
        union all
        select print, null, 0, true from moderation_known where print = any(${prints})) as found)`.as(
      'same',
    ),
    sql<Said[]>`(select coalesce(json_agg(one), '[]') from (
        select people.id, people.joined_at as joined, (select count(*)::int from (
          select from moderation_prints p where p.author = people.id limit 5) as few) as said
        from people where people.id = any(${authors}::uuid[])) as one)`.as('said'),
  ] as const
