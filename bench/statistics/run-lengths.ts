/** Average run lengths beside the published ones. */
import { cusumRunLength, ewmaRunLength } from '../../src/methods/statistics/index.ts'

const CUSUM = [
  { h: 4, shift: 0, published: 167.7 },
  { h: 4, shift: 1, published: 8.38 },
  { h: 5, shift: 0, published: 465.4 },
  { h: 5, shift: 0.5, published: 38.0 },
  { h: 5, shift: 1, published: 10.38 },
  { h: 5, shift: 2, published: 4.01 },
]

/** Prints ours beside the textbook's. */
export function runLengthTable(): void {
  console.log('\nAverage run lengths, CUSUM k = 0.5 (Montgomery) and EWMA (Lucas and Saccucci)')
  for (const { h, shift, published } of CUSUM) {
    const ours = cusumRunLength({ k: 0.5, h, shift })
    console.log(
      `  CUSUM h ${h} shift ${shift}: ours ${(ours.value ?? 0).toFixed(3)}, published ${published}`,
    )
  }
  const smooth = ewmaRunLength({ lambda: 0.2, width: 2.962 })
  console.log(`  EWMA 0.2, 2.962: ours ${(smooth.value ?? 0).toFixed(2)}, published 500`)
}
