// How much of what a question says is spoken of by an answer: its words, weighed by how rarely answers speak of them.
import { smallWords } from './small-words.ts'

export type Speaking = { asked: readonly string[]; answer: string }

/** With fewer answers than this, how rare a word is says little. */
const fewest = 30

type Known = { words: string[]; weights: Map<string, number> }

/** Reads a set of answers once; then says of any question how far each answer covers it, from 0 to 1. */
export class Coverage {
  private readonly small: ReadonlySet<string>
  private readonly known: Known[]
  private readonly spoken = new Map<string, number>()

  constructor(answers: readonly Speaking[], locale: string) {
    this.small = smallWords(locale)
    this.known = answers.map(({ asked, answer }) => {
      const weights = new Map<string, number>()
      for (const word of this.words(answer)) weights.set(word, 0.7)
      for (const word of asked.flatMap((text) => this.words(text))) weights.set(word, 1)
      for (const word of weights.keys()) this.spoken.set(word, (this.spoken.get(word) ?? 0) + 1)
      return { words: [...weights.keys()], weights }
    })
  }

  /** What is left of a text when the small words are gone; everything, where nothing else is left. */
  words(text: string): string[] {
    const all =
      text
        .toLocaleLowerCase('und')
        .normalize('NFC')
        .match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? []
    const telling = all.filter((word) => !this.small.has(word) && word.length > 1)
    return [...new Set(telling.length > 0 ? telling : all)]
  }

  /** For each answer, in the order given. */
  of(question: string): Float64Array {
    const words = this.words(question).slice(0, 60)
    const of = new Float64Array(this.known.length)
    let whole = 0
    for (const word of words) {
      const weight = this.rarity(word)
      whole += weight
      this.known.forEach(({ words: theirs, weights }, at) => {
        of[at] = (of[at] ?? 0) + weight * best(word, theirs, weights)
      })
    }
    return whole > 0 ? of.map((sum) => sum / whole) : of
  }

  private rarity(word: string): number {
    const among = this.spoken.get(word) ?? this.nearly(word)
    return Math.log((Math.max(this.known.length, fewest) + 1) / (among + 0.5))
  }

  /** A word nobody has written is as telling as the rarest, unless it is nearly one that is. */
  private nearly(word: string): number {
    let most = 0
    for (const [known, count] of this.spoken)
      if (count > most && alike(word, known) >= 0.7) most = count
    return most
  }
}

function best(
  word: string,
  theirs: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  let found = weights.get(word) ?? 0
  if (found >= 1) return found
  for (const other of theirs) {
    const weight = weights.get(other) ?? 0
    if (weight <= found) continue
    found = Math.max(found, weight * alike(word, other))
  }
  return found
}

/** 1 for the same word, less for one with the same beginning or inside of the other (endings, compounds), else 0. */
export function alike(a: string, b: string): number {
  if (a === b) return 1
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 3) return long.startsWith(short) && long.length <= 5 ? 0.85 : 0
  if (short.length < 4) return 0
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  if (same >= 4 && same >= short.length - 2)
    return Math.max(0.6, (2 * same) / (a.length + b.length))
  if (short.length >= 5 && long.includes(short)) return 0.75
  return 0
}
