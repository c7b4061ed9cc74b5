import { expect, test } from 'vitest'
import { analysePay, isCannot, publicPay, type Payroll, type Worker } from './index.ts'

const workers = (kinds: readonly (readonly [string, number, number])[]) =>
  kinds.flatMap(([category, reference, other]) =>
    Array.from({ length: reference + other }, (_, i): Worker => ({
      line: 0,
      pay: 20 + (i % 4),
      isOther: i < other,
      explain: [],
      bonus: undefined,
      category,
    })),
  )

const published = (kinds: readonly (readonly [string, number, number])[]) => {
  const payroll: Payroll = {
    rows: 0,
    scale: 'level',
    codes: { reference: 'M', other: 'F', how: '' },
    workers: workers(kinds),
    passedOver: [],
  }
  const question = { pay: 'pay', group: 'sex', explain: [], category: 'kind' }
  return publicPay(analysePay(payroll, question))
}

test('a category with four women is hidden, and the next smallest with it', () => {
  const { categories, mean } = published([
    ['bakers', 9, 4],
    ['drivers', 8, 7],
    ['sellers', 6, 12],
  ])
  expect(categories.filter(({ mean }) => isCannot(mean)).map(({ category }) => category)).toEqual([
    'bakers',
    'sellers',
  ])
  expect(mean).toBeTypeOf('number')
})

test('with fewer than five of one group nothing is published', () => {
  const { mean, median, bands } = published([['bakers', 20, 4]])
  expect([mean, median, ...bands].every(isCannot)).toBe(true)
})

test('large categories are all shown, to a tenth', () => {
  const { categories, bands } = published([
    ['bakers', 9, 14],
    ['drivers', 30, 20],
  ])
  for (const { mean } of categories) expect(Number.isInteger(Number(mean) * 10)).toBe(true)
  expect(bands.some(isCannot)).toBe(false)
})
