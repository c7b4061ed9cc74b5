/** Numbers for words, word pairs and letter sequences: 32-bit FNV-1a with a final mix. */

const prime = 0x01000193
const startOfWord = 2
const endOfWord = 3

/** Spreads the bits of a hash (the finaliser of MurmurHash3). */
function spread(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Hash of a whole word. */
export function hashWord(word: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), prime)
  return spread(hash)
}

/** Hash of an ordered pair of words. */
export function hashPair(first: number, second: number): number {
  return spread(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15))
}

/**
 * Hashes of all letter sequences of `from` to `to` UTF-16 units, word edges counted as letters,
 * each once. Only the first 64 units of a word are read.
 */
export function hashLetters(word: string, from: number, to: number): Set<number> {
  const hashes = new Set<number>()
  const length = Math.min(word.length, 64)
  for (let start = -1; start < length; start++) {
    let hash = 0x2f0b4c47
    for (let at = start; at <= length && at - start < to; at++) {
      const unit = at < 0 ? startOfWord : at === length ? endOfWord : word.charCodeAt(at)
      hash = Math.imul(hash ^ unit, prime)
      const size = at - start + 1
      if (size >= from) hashes.add(spread(hash + Math.imul(size, 0x9e3779b1)))
    }
  }
  return hashes
}
