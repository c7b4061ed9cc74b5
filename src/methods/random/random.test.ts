import { expect, test } from 'vitest'
import { seeded } from './index.ts'

test('the same seed gives the same numbers, another seed others, all in [0, 1)', () => {
  const draw = (seed: number) => Array.from({ length: 1000 }, seeded(seed))
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
  expect(draw(3).every((x) => x >= 0 && x < 1)).toBe(true)
  const mean = draw(4).reduce((sum, x) => sum + x / 1000, 0)
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.04)
})
