/** The opinion map: who is on it, and where. */
import { principal, type Principal } from './principal.ts'
import { rowsOnly, votedBy, withoutVotesOn, type Votes } from './votes.ts'

/** People on the map (row numbers of the votes) and their places, x and y in turn. */
export interface OpinionMap {
  readonly rows: readonly number[]
  readonly votes: Votes
  readonly places: Float64Array
}

const fewestVotes = 7
const fewestPeople = 15

/**
 * People who voted enough to be placed: at least min(7, statements) votes; where fewer than 15
 * people did, the most active others up to 15 (Polis `conversation.clj`, in-conv).
 */
export function placeable(votes: Votes): readonly number[] {
  const everybody = votes.people.map((_, row) => row)
  const least = Math.min(fewestVotes, votes.statements.length)
  const rows = everybody.filter((row) => votedBy(votes, row) >= least)
  if (rows.length >= fewestPeople) return rows
  const chosen = new Set(rows)
  const others = everybody.filter((row) => !chosen.has(row) && votedBy(votes, row) > 0)
  const active = others.toSorted((a, b) => votedBy(votes, b) - votedBy(votes, a) || a - b)
  return [...rows, ...active.slice(0, fewestPeople - rows.length)].sort((a, b) => a - b)
}

/** 1 for statements that at most one person voted on: moderated away, or too new to divide anybody. */
function neutralStatements({ statements, column }: Votes): Uint8Array {
  const counts = new Uint32Array(statements.length)
  for (const j of column) counts[j] = (counts[j] ?? 0) + 1
  return Uint8Array.from(counts, (count) => (count < 2 ? 1 : 0))
}

/**
 * Places of people: projection over the statements a person voted on, times
 * sqrt(statements / voted), so that who voted little is not drawn to the middle.
 * NOTE: a statement that at most one person voted on counts as passed by everybody, as Polis
 * counts moderated-out statements (`zero-out-columns`); without this the scale is too large.
 */
export function project(votes: Votes, { means, first, second }: Principal): Float64Array {
  const { start, column, vote, statements } = votes
  const neutral = neutralStatements(votes)
  const passed = neutral.reduce((sum, x) => sum + x, 0)
  const places = new Float64Array((start.length - 1) * 2)
  for (let i = 0; i < start.length - 1; i += 1) {
    let x = 0
    let y = 0
    let voted = passed
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at += 1) {
      const j = column[at] ?? 0
      if (neutral[j] === 1) continue
      const apart = (vote[at] ?? 0) - (means[j] ?? 0)
      voted += 1
      x += apart * (first[j] ?? 0)
      y += apart * (second[j] ?? 0)
    }
    const scale = Math.sqrt(statements.length / Math.max(voted, 1))
    places[2 * i] = x * scale
    places[2 * i + 1] = y * scale
  }
  return places
}

/**
 * The map of everybody who can be placed. Votes on statements that were moderated out count for
 * who is placed, as in Polis, but not for where.
 */
export function opinionMap(all: Votes, moderatedOut: ReadonlySet<string> = new Set()): OpinionMap {
  const rows = placeable(all)
  const votes = withoutVotesOn(rowsOnly(all, rows), moderatedOut)
  return { rows, votes, places: project(votes, principal(votes)) }
}
