// How far two ways lie apart in time, pair by pair: the median and the mean of the differences with their intervals.
export const ms = (seconds: number) => (seconds * 1000).toFixed(2)
const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
export function median(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b)
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) +
      (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
    2
  )
}

/** Rows of a table, in milliseconds, of differences in seconds. */
export function differences(apart: readonly number[]): [string, string][] {
  const average = mean(apart)
  const error = Math.sqrt(mean(apart.map((one) => (one - average) ** 2)) / apart.length)
  // The median's interval by counting signs: the places n/2 ± 0.98 √n of the sorted differences.
  const sorted = apart.toSorted((a, b) => a - b)
  const reach = 0.98 * Math.sqrt(sorted.length)
  const place = (at: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(at)))] ?? 0
  return [
    [
      'median difference (ms), 95 % interval',
      `${ms(median(apart))} (${ms(place(sorted.length / 2 - reach))} to ${ms(place(sorted.length / 2 + reach))})`,
    ],
    [
      'mean difference (ms), 95 % interval',
      `${ms(average)} (${ms(average - 1.96 * error)} to ${ms(average + 1.96 * error)})`,
    ],
  ]
}
