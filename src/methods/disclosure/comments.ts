/** Comments leave in numbers only: shuffled, undated, and never so that the rest can be told apart. */
import type { Policy } from './policy.ts'
import type { Random } from '#methods/random'

/** A comment and the group it is sorted under. */
export interface Comment {
  readonly group: string
  readonly text: string
}

/** Texts by group; `group` null holds those of several groups too small to be named. */
export interface CommentGroup {
  readonly group: string | null
  readonly texts: readonly string[]
}

function shuffled(texts: readonly string[], random: Random): readonly string[] {
  const deck = [...texts]
  for (let i = deck.length - 1; i > 0; i -= 1) {
    const at = Math.floor(random() * (i + 1))
    const text = deck[i] ?? ''
    deck[i] = deck[at] ?? ''
    deck[at] = text
  }
  return deck
}

/**
 * Comments for release. A group with at least `policy.comments` comments is shown under its name;
 * smaller ones are pooled, and shown only if the pool has as many and comes from two groups or
 * more. NOTE: a comment is released once and in one place; a second breakdown of the same comments
 * would tell by the text what this one hides. `random` must be the kernel's dice, not a fixed seed.
 */
export function releaseComments(
  comments: readonly Comment[],
  policy: Policy,
  random: Random,
): readonly CommentGroup[] {
  const byGroup = Map.groupBy(comments, ({ group }) => group)
  const named: CommentGroup[] = []
  const pool: string[] = []
  let small = 0
  for (const group of [...byGroup.keys()].sort()) {
    const texts = (byGroup.get(group) ?? []).map(({ text }) => text)
    if (texts.length >= policy.comments) named.push({ group, texts: shuffled(texts, random) })
    else {
      pool.push(...texts)
      small += 1
    }
  }
  if (pool.length < policy.comments || small < 2) return named
  return [...named, { group: null, texts: shuffled(pool, random) }]
}
