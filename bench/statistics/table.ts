/** One line per method and size: how often the interval holds the truth, and how wide it is. */

export type Row = { name: string; n: number; coverages: readonly number[]; width: number }

const percent = (value: number) => `${(100 * value).toFixed(1)} %`.padStart(8)

/** Writes a table of coverages to the terminal. */
export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`)
  console.log(
    `${'n'.padStart(4)}  ${'interval'.padEnd(24)}${'worst'.padStart(8)}${'mean'.padStart(9)}${'best'.padStart(9)}${'in 94-97'.padStart(10)}${'width'.padStart(9)}`,
  )
  for (const { name, n, coverages, width } of rows) {
    const mean = coverages.reduce((a, b) => a + b, 0) / coverages.length
    const within = coverages.filter((one) => one >= 0.94 && one <= 0.97).length / coverages.length
    const figures = [Math.min(...coverages), mean, Math.max(...coverages), within].map(percent)
    console.log(
      `${String(n).padStart(4)}  ${name.padEnd(24)}${figures.join(' ')} ${width.toFixed(1).padStart(8)}`,
    )
  }
}
