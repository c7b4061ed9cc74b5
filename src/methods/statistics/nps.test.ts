import { expect, test } from 'vitest'
import { logGamma } from './gamma.ts'
import { enps, nps, npsFromCounts } from './nps.ts'

const repeat = (value: number, times: number) => Array.from({ length: times }, () => value)

test('promoters less detractors, over those who answered only', () => {
  const result = nps([...repeat(10, 5), ...repeat(8, 3), ...repeat(0, 2), null, null])
  expect(result).toMatchObject({ value: 30, n: 10, promoters: 5, passives: 3, detractors: 2 })
})

test('an answer of 6.5 is refused and its place named', () => {
  expect(nps([9, 6.5])).toEqual({ value: null, because: 'not-a-whole-number', at: 1 })
  expect(nps([9, 11])).toEqual({ value: null, because: 'outside-scale', at: 1 })
  expect(nps([null])).toEqual({ value: null, because: 'no-answers' })
})

test('40 answers with 50 % promoters and 20 % detractors leave about 24 points either way', () => {
  const result = npsFromCounts({ promoters: 20, passives: 12, detractors: 8 })
  if (result.value === null) throw new Error(result.because)
  expect((result.high - result.low) / 2).toBeGreaterThan(22)
  expect((result.high - result.low) / 2).toBeLessThan(26)
})

/** Exact chance that the interval holds the truth, over all outcomes of n answers. */
function coverage(n: number, truths: readonly (readonly [number, number])[]): number[] {
  const covered = truths.map(() => 0)
  for (let p = 0; p <= n; p++)
    for (let d = 0; p + d <= n; d++) {
      const result = npsFromCounts({ promoters: p, detractors: d, passives: n - p - d })
      if (result.value === null) throw new Error(result.because)
      const ways = logGamma(n + 1) - logGamma(p + 1) - logGamma(d + 1) - logGamma(n - p - d + 1)
      for (const [i, [tp, td]] of truths.entries()) {
        const truth = 100 * (tp - td)
        if (truth < result.low - 1e-9 || truth > result.high + 1e-9) continue
        const logs = p * Math.log(tp) + d * Math.log(td) + (n - p - d) * Math.log(1 - tp - td)
        covered[i] = (covered[i] ?? 0) + Math.exp(ways + logs)
      }
    }
  return covered
}

test('the interval covers the truth from 10 to 50 answers (exact, over a grid of businesses)', () => {
  const truths: [number, number][] = []
  for (let p = 1; p < 10; p++) for (let d = 1; p + d < 10; d++) truths.push([p / 10, d / 10])
  truths.push([0.8, 0.05], [0.05, 0.8], [0.7, 0.05])
  for (const n of [10, 20, 35, 50]) {
    const chances = coverage(n, truths)
    expect(Math.min(...chances)).toBeGreaterThan(0.937)
    const mean = chances.reduce((a, b) => a + b, 0) / chances.length
    expect(mean).toBeGreaterThan(0.945)
    expect(mean).toBeLessThan(0.97)
  }
})

test('a staff that all answered leaves no sampling error, and half a staff leaves less', () => {
  const answers = [...repeat(10, 6), ...repeat(7, 2), ...repeat(3, 2)]
  expect(enps(answers, 10)).toMatchObject({ value: 40, low: 40, high: 40 })
  const all = nps(answers)
  const half = enps(answers, 20)
  if (all.value === null || half.value === null) throw new Error('not computed')
  expect(half.high - half.low).toBeLessThan(all.high - all.low)
  expect(enps(answers, 9)).toEqual({ value: null, because: 'counts-do-not-agree' })
})

test('15 of a staff of 20: the interval covers 95 % on average, hardly ever under 94 % (exact)', () => {
  const [n, staff] = [15, 20]
  const ways = (all: number, some: number) =>
    logGamma(all + 1) - logGamma(some + 1) - logGamma(all - some + 1)
  const chances: number[] = []
  for (let p = 1; p < 19; p++)
    for (let d = 1; p + d < 20; d++) {
      let covered = 0
      for (let a = Math.max(0, p - 5); a <= Math.min(n, p); a++)
        for (let b = Math.max(0, d - 5); b <= Math.min(n - a, d); b++) {
          if (n - a - b > staff - p - d) continue
          const counts = { promoters: a, detractors: b, passives: n - a - b }
          const result = npsFromCounts(counts, { population: staff })
          const truth = (100 * (p - d)) / staff
          if (result.value === null || truth < result.low || truth > result.high) continue
          covered += Math.exp(
            ways(p, a) + ways(d, b) + ways(staff - p - d, n - a - b) - ways(staff, n),
          )
        }
      chances.push(covered)
    }
  expect(chances.reduce((a, b) => a + b, 0) / chances.length).toBeGreaterThan(0.95)
  expect(Math.min(...chances)).toBeGreaterThan(0.92)
  expect(chances.filter((chance) => chance < 0.94).length / chances.length).toBeLessThan(0.08)
})
