/** Could the groups be chance? Votes are dealt anew and divided the same way. */
import { gatherPoints, divide } from './divide.ts'
import { project } from './map.ts'
import { principal } from './principal.ts'
import { seeded, type Random } from '#methods/random'
import { rowsOnly, type Votes } from './votes.ts'

/** How often dealt votes divide as clearly as the real ones: p = (hits + 1) / (rounds + 1). */
export interface NullTest {
  readonly p: number
  readonly observed: number
  /** The 95th percentile of the dealt votes. */
  readonly chance: number
  readonly rounds: number
}

/** Places of all votes within one statement and one group, one after the other. */
interface Decks {
  readonly entries: Uint32Array
  readonly ends: readonly number[]
}

function decksOf({ start, column, statements }: Votes, groups: ArrayLike<number>): Decks {
  const k = Math.max(0, ...Array.from(groups)) + 1
  const sizes = new Uint32Array(statements.length * k + 1)
  const each = (see: (deck: number, at: number) => void) => {
    for (let i = 0; i < start.length - 1; i += 1)
      for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at += 1)
        see((column[at] ?? 0) * k + (groups[i] ?? 0), at)
  }
  each((deck) => (sizes[deck + 1] = (sizes[deck + 1] ?? 0) + 1))
  for (let d = 1; d < sizes.length; d += 1) sizes[d] = (sizes[d] ?? 0) + (sizes[d - 1] ?? 0)
  const ends = Array.from(sizes).slice(1)
  const next = sizes.slice()
  const entries = new Uint32Array(column.length)
  each((deck, at) => {
    entries[next[deck] ?? 0] = at
    next[deck] = (next[deck] ?? 0) + 1
  })
  return { entries, ends }
}

function deal(votes: Votes, { entries, ends }: Decks, random: Random): Votes {
  const vote = votes.vote.slice()
  let from = 0
  for (const end of ends) {
    for (let i = end - 1; i > from; i -= 1) {
      const a = entries[i] ?? 0
      const b = entries[from + Math.floor(random() * (i - from + 1))] ?? 0
      const kept = vote[a] ?? 0
      vote[a] = vote[b] ?? 0
      vote[b] = kept
    }
    from = end
  }
  return { ...votes, vote }
}

/** Silhouettes of votes for k = 2..most. */
export function silhouettes(votes: Votes, most: number, restarts = 3): readonly number[] {
  const base = gatherPoints(project(votes, principal(votes, 20)))
  return Array.from(
    { length: Math.max(0, most - 1) },
    (_, i) => divide(base, i + 2, restarts).silhouette,
  )
}

/** At most this many people and votes are used for the test, so that it stays quick. */
const mostPeople = 300
const mostVotes = 60_000

/** People for the test: all, or a seeded draw. */
export function testSample(votes: Votes, seed: number): readonly number[] {
  const people = votes.people.length
  const average = votes.vote.length / Math.max(people, 1)
  const wanted = Math.max(
    60,
    Math.min(people, mostPeople, Math.floor(mostVotes / Math.max(average, 1))),
  )
  const rows = votes.people.map((_, row) => row)
  const random = seeded(seed)
  for (let i = 0; i < Math.min(wanted, people - 1); i += 1) {
    const at = i + Math.floor(random() * (people - i))
    const row = rows[at] ?? 0
    rows[at] = rows[i] ?? 0
    rows[i] = row
  }
  return rows.slice(0, wanted).sort((a, b) => a - b)
}

/**
 * Permutation test of a statistic of the silhouettes. Votes change hands within each statement
 * and each of `groups`, so that how many agreed and who voted on what stay as they were; only
 * what people have in common beyond `groups` is lost. One-sided, exact level (rounds + 1).
 */
export function nullTest(
  all: Votes,
  groups: ArrayLike<number>,
  most: number,
  statistic: (silhouettes: readonly number[]) => number,
  rounds = 99,
  seed = 1,
): NullTest {
  const rows = testSample(all, seed)
  const votes = rowsOnly(all, rows)
  const decks = decksOf(
    votes,
    rows.map((row) => groups[row] ?? 0),
  )
  const random = seeded(seed + 1)
  const observed = statistic(silhouettes(votes, most))
  const dealt = Float64Array.from({ length: rounds }, () =>
    statistic(silhouettes(deal(votes, decks, random), most)),
  ).sort()
  const hits = dealt.filter((value) => value >= observed).length
  return {
    p: (hits + 1) / (rounds + 1),
    observed,
    chance: dealt[Math.ceil(0.95 * rounds) - 1] ?? 0,
    rounds,
  }
}
