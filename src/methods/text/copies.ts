/** Finds texts that say nearly the same, in time that grows with their number, not its square. */

import { hashLetters } from './hashing.ts'

/** Two texts, by place, and how alike they are (Jaccard of their letter sequences, 0 to 1). */
export interface Copy {
  first: number
  second: number
  likeness: number
}

const bands = 10
const perBand = 3
const most = 20

/** Letters and digits alone, lower case: what two copies share whatever their punctuation. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function pieces(text: string): Set<number> {
  const found = new Set<number>()
  const words = bare(text).slice(0, 2_000)
  for (let at = 0; at === 0 || at < words.length - 4; at += 1) {
    for (const hash of hashLetters(words.slice(at, at + 5), 5, 5)) found.add(hash)
  }
  return found
}

/** Min-wise hashes (Broder 1997), joined into bands: alike texts share at least one band. */
function signature(found: Set<number>): number[] {
  const keys: number[] = []
  for (let band = 0; band < bands; band++) {
    let key = band
    for (let row = 0; row < perBand; row++) {
      const salt = Math.imul(band * perBand + row + 1, 0x9e3779b1)
      let least = 0xffffffff
      for (const hash of found) {
        const mixed = Math.imul(hash ^ salt, 0x85ebca6b)
        least = Math.min(least, (mixed ^ (mixed >>> 15)) >>> 0)
      }
      key = (Math.imul(key ^ least, 0x01000193) ^ (least >>> 7)) >>> 0
    }
    keys.push(key * bands + band)
  }
  return keys
}

function likeness(first: Set<number>, second: Set<number>): number {
  let shared = 0
  for (const hash of first) if (second.has(hash)) shared++
  const all = first.size + second.size - shared
  return all > 0 ? shared / all : 1
}

/**
 * Pairs of `texts` at least `least` alike; each text is compared with at most 20 earlier ones that
 * look like it. Empty texts are copies of nothing.
 */
export function findCopies(texts: readonly string[], least = 0.8): Copy[] {
  const seen = new Map<number, number[]>()
  const sets: Set<number>[] = []
  const copies: Copy[] = []
  texts.forEach((text, second) => {
    const found = pieces(text)
    sets.push(found)
    if (bare(text) === '') return
    const candidates = new Set<number>()
    for (const key of signature(found)) {
      const bucket = seen.get(key)
      if (!bucket) seen.set(key, [second])
      else {
        for (const first of bucket) if (candidates.size < most) candidates.add(first)
        if (bucket.length < most) bucket.push(second)
      }
    }
    for (const first of candidates) {
      const alike = likeness(sets[first]!, found)
      if (alike >= least) copies.push({ first, second, likeness: alike })
    }
  })
  return copies
}
