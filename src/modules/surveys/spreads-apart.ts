// How far two published spreads are apart, where nobody can be linked: people stay, leave and come unseen.
type Values = Record<string, number>

/** How many answers at least must be others, if as few as possible are; whoever moved between groups is not another. */
export function apart(a: Values, b: Values): number {
  let more = 0
  let less = 0
  for (const value of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = (a[value] ?? 0) - (b[value] ?? 0)
    if (difference > 0) more += difference
    else less -= difference
  }
  return Math.max(more, less)
}
