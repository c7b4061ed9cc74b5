// Ids that say nothing of when a row was made: random ones (RFC 9562, version 4) instead of time-ordered ones.
import type { Asking } from '#kernel'

export function randomId(now: Asking): string {
  const bytes = now.random(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

/** The dice of the kernel as numbers in [0, 1), for shuffling. */
export function dice(now: Asking): () => number {
  let pool = now.random(4096)
  let at = 0
  return () => {
    if (at + 6 > pool.length) {
      pool = now.random(4096)
      at = 0
    }
    const drawn = pool.readUIntBE(at, 6)
    at += 6
    return drawn / 2 ** 48
  }
}

/** In an order that says nothing of the one before. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const deck = [...things]
  for (let last = deck.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1))
    const one = deck[last] as T
    deck[last] = deck[at] as T
    deck[at] = one
  }
  return deck
}
