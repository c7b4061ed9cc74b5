import { expect, test } from 'vitest'
import { criticalT, incompleteBeta } from './beta.ts'
import { binomial } from './binomial.ts'
import { incompleteGamma, logGamma } from './gamma.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import { poissonInterval } from './poisson.ts'
import { gaussLegendre } from './quadrature.ts'
import { sum } from './sums.ts'

const close = (actual: number, expected: number, relative = 1e-11) =>
  expect(Math.abs(actual - expected)).toBeLessThan(relative * Math.abs(expected))

test('the normal distribution agrees with SciPy, tails included', () => {
  close(normalCdf(-8), 6.220960574271785e-16)
  close(normalCdf(-3), 0.0013498980316300933)
  close(normalCdf(0.5), 0.6914624612740131)
  close(normalQuantile(1e-10), -6.361340902404056)
  close(normalQuantile(0.001), -3.090232306167813)
  close(normalQuantile(0.975), 1.959963984540054)
})

test("Student's critical values agree with SciPy", () => {
  close(criticalT(0.95, 1), 12.706204736174694)
  close(criticalT(0.95, 9), 2.262157162798205)
  close(criticalT(0.95, 200), 1.9718962236339088)
})

test('gamma and beta agree with SciPy', () => {
  close(logGamma(0.3), 1.0957979948180756)
  close(logGamma(150.5), 602.5139548705853)
  close(incompleteGamma(3, 2.5).lower, 0.4561868841166705)
  close(incompleteGamma(50, 80).upper, 0.0001307839765914092)
  close(incompleteBeta(0.3, 2.5, 7), 0.6412224629717214)
})

test("Garwood's interval for 7 events is 2.81 to 14.42", () => {
  const { low, high } = poissonInterval(7)
  close(low, 2.8143630515198654)
  close(high, 14.422675361702376)
  expect(poissonInterval(0).low).toBe(0)
  close(poissonInterval(0).high, 3.6888794541139354)
})

test('binomial chances add up to one, also for thousands', () => {
  for (const [n, p] of [
    [10, 0.5],
    [5000, 0.999],
    [3000, 1e-6],
  ] as const)
    expect(sum(binomial(n, p))).toBeCloseTo(1, 10)
})

test('quadrature is exact for polynomials', () => {
  const { nodes, weights } = gaussLegendre(5, 0, 2)
  close(sum(nodes.map((x, i) => x ** 9 * (weights[i] ?? 0))), 102.4)
})
