import { describe, expect, test } from 'vitest'
import { setPolicy, type Policy } from '../index.ts'
import {
  attackBusiness,
  drawBusiness,
  hiddenShares,
  naiveRelease,
  recovered,
  seeded,
} from './index.ts'

const policy = setPolicy() as Policy
const scale = { min: 1, max: 5 }
const people = (...names: string[]) => names

describe('the attacker', () => {
  test('subtracts teams from the total', () => {
    const seen = [
      { records: people('a', 'b', 'c', 'd'), sum: 12 },
      { records: people('a', 'b'), sum: 7 },
    ]
    const targets = [
      { name: 'rest', records: people('c', 'd') },
      { name: 'a', records: people('a') },
    ]
    expect(recovered(seen, targets, scale).map(({ name }) => name)).toEqual(['rest'])
  })

  test('finds who left between two waves', () => {
    const seen = [
      { records: people('a', 'b', 'c'), sum: 9 },
      { records: people('b', 'c'), sum: 5 },
    ]
    expect(recovered(seen, [{ name: 'a', records: people('a') }], scale)).toHaveLength(1)
  })

  test('knows everybody where a sum is the highest there can be', () => {
    const seen = [{ records: people('a', 'b', 'c'), sum: 15 }]
    expect(recovered(seen, [{ name: 'b', records: people('b') }], scale)).toHaveLength(1)
  })

  test('gets nothing from one sum of different answers', () => {
    const seen = [{ records: people('a', 'b', 'c'), sum: 9 }]
    expect(recovered(seen, [{ name: 'b', records: people('b') }], scale)).toHaveLength(0)
  })
})

describe('200 made-up businesses of 10 to 500 people, every wave released', () => {
  test('give the attacker no hidden cell and no person; small-cell hiding alone gives most of them', () => {
    const random = seeded(20_26)
    const broken = { ours: 0, naive: 0 }
    for (let i = 0; i < 200; i += 1) {
      const business = drawBusiness(random)
      if (attackBusiness(business, policy).recovered.length > 0) broken.ours += 1
      if (i < 40 && attackBusiness(business, policy, naiveRelease).recovered.length > 0)
        broken.naive += 1
    }
    expect(broken.ours).toBe(0)
    expect(broken.naive).toBeGreaterThan(20)
  })
})

test('what is hidden beyond the best known rule stays within five points', () => {
  const random = seeded(9)
  const sums = { answered: 0, bestKnown: 0, ours: 0 }
  for (let i = 0; i < 150; i += 1) {
    const { layout, waves, scale } = drawBusiness(random)
    const answers = (waves[0] ?? []).map((one) => ({
      ...one,
      value: scale.min + Math.floor(random() * (scale.max - scale.min + 1)),
    }))
    const shares = hiddenShares(answers, layout, scale, 5)
    sums.answered += shares.answered
    sums.bestKnown += shares.bestKnown
    sums.ours += shares.ours
  }
  expect((sums.ours - sums.bestKnown) / sums.answered).toBeLessThan(0.05)
})
