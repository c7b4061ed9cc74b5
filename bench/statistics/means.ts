/** Coverage of the mean on a rating scale, where plain Student's t fails when nearly all agree. */
import {
  boundedMean,
  criticalT,
  mean,
  variance,
  type Dice,
} from '../../src/methods/statistics/index.ts'
import type { Row } from './table.ts'

const SPREADS = [
  [0.2, 0.2, 0.2, 0.2, 0.2],
  [0.02, 0.03, 0.05, 0.2, 0.7],
  [0.02, 0.01, 0.02, 0.1, 0.85],
  [0.4, 0.05, 0.05, 0.1, 0.4],
  [0.05, 0.2, 0.5, 0.2, 0.05],
  [0.1, 0.05, 0.05, 0.2, 0.6],
  [0.03, 0, 0, 0.02, 0.95],
]
const ROUNDS = 2000

/** Plain t and ours for n answers from 1 to 5. */
export function meanTable(n: number, dice: Dice): Row[] {
  const t = criticalT(0.95, n - 1)
  const rows = [
    { name: "plain (Student's t)", coverages: [] as number[], width: 0 },
    { name: 'ours (half an answer)', coverages: [] as number[], width: 0 },
  ]
  for (const spread of SPREADS) {
    const truth = spread.reduce((sum, chance, i) => sum + chance * (i + 1), 0)
    const covered = [0, 0]
    for (let round = 0; round < ROUNDS; round++) {
      const answers = Array.from({ length: n }, () => {
        let left = dice.unit()
        const at = spread.findIndex((chance) => (left -= chance) < 0)
        return at < 0 ? 5 : at + 1
      })
      const half = t * Math.sqrt(variance(answers) / n)
      const plain = { low: mean(answers) - half, high: mean(answers) + half }
      const result = boundedMean(answers, 1, 5)
      const intervals = [plain, result.value === null ? plain : result]
      for (const [i, { low, high }] of intervals.entries()) {
        if (low <= truth + 1e-12 && truth - 1e-12 <= high) covered[i] = (covered[i] ?? 0) + 1
        const row = rows[i]
        if (row) row.width += (high - low) / ROUNDS / SPREADS.length
      }
    }
    for (const [i, row] of rows.entries()) row.coverages.push((covered[i] ?? 0) / ROUNDS)
  }
  return rows.map((row) => ({ ...row, n }))
}
