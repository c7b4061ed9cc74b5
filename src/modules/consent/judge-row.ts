// What becomes of a row that was brought along: left alone, written to, or kept without proof and never written to.
import type { Row } from './read-list.ts'

export type Fate = 'suppress' | 'give' | 'unproven'

/** No proof means no marketing: without the text people saw, or the time they agreed, nothing is given. */
export function fateOf(
  row: Row,
  { words, doubleOptIn }: { words: string; doubleOptIn: boolean },
): Fate {
  if (row.status !== 'subscribed') return 'suppress'
  const proven = doubleOptIn ? row.confirmed !== null : (row.confirmed ?? row.opted) !== null
  return words !== '' && proven ? 'give' : 'unproven'
}
