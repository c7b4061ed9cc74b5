// Where the line lies under which nothing is answered.

/** Just above so many of the scores that at most `share` of them reach it; 0 where there are none. */
export function lineOf(scores: readonly number[], share: number): number {
  const down = scores.toSorted((a, b) => b - a)
  const allowed = down[Math.floor(share * down.length)]
  return allowed === undefined ? 0 : allowed + 1e-6
}
