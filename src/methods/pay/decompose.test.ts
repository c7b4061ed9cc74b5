import { createReadStream } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TableFault, tableRows } from '#methods/table'
import {
  adjustedGap,
  analysePay,
  decompose,
  isCannot,
  leastSquares,
  readPayroll,
  type PayrollQuestion,
} from './index.ts'
import { allFinite } from './all-finite.ts'

const question: PayrollQuestion = {
  pay: 'ln_real_wage',
  group: 'female',
  explain: ['age', 'less_than_high_school', 'some_college', 'college', 'advanced_degree'],
}
const file = new URL('fixtures/chicago-2013.csv', import.meta.url)
const chicago = async (asked = question) =>
  analysePay(await readPayroll(tableRows(createReadStream(file)), asked), asked)

const text = async function* (csv: string) {
  yield csv
}
const small = async (csv: string, asked: PayrollQuestion) =>
  analysePay(await readPayroll(tableRows(text(csv)), asked), asked)

describe('the Chicago workers of 2013', () => {
  test('decompose as printed by Stata, to every printed decimal', async () => {
    const { decomposition, passedOver, adjusted } = await chicago()
    if (isCannot(decomposition) || isCannot(adjusted)) throw new Error('not computed')
    expect(decomposition.people).toEqual({ reference: 378, other: 288 })
    expect(passedOver).toEqual([{ because: 'no "ln_real_wage" is given', rows: 46 }])
    const { gap, threefold, twofold } = decomposition
    expect(gap).toBeCloseTo(0.205934744, 9)
    expect(threefold.endowments).toBeCloseTo(-0.021598757, 9)
    expect(threefold.coefficients).toBeCloseTo(0.2404281606, 9)
    expect(threefold.interaction).toBeCloseTo(-0.0128946596, 9)
    expect(twofold.explained).toBeCloseTo(-0.0289404793, 9)
    expect(twofold.unexplained).toBeCloseTo(0.2348752233, 9)
    expect(adjusted.coefficient).toBeCloseTo(-twofold.unexplained, 12)
    expect(adjusted.standardError).toBeCloseTo(0.034172, 6)
    expect(adjusted.standardErrorHc3).toBeCloseTo(0.033234, 6)
    expect(adjusted.percent).toBeCloseTo(-20.93, 2)
    expect(adjusted.percentKennedy).toBeCloseTo(-20.98, 2)
  })

  test('give the same totals whichever education is left out, or none', async () => {
    const other = [
      'age',
      'high_school',
      'less_than_high_school',
      'some_college',
      'college',
      'advanced_degree',
    ]
    const { decomposition } = await chicago({ ...question, explain: other })
    if (isCannot(decomposition)) throw new Error(decomposition.cannot)
    expect(decomposition.leftOut).toEqual(['advanced_degree'])
    expect(decomposition.twofold.explained).toBeCloseTo(-0.0289404793, 9)
  })
})

const person = fc.record({
  other: fc.boolean(),
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: 1, max: 900 }),
})

describe('a decomposition', () => {
  test('sums to the gap in every split, or says why it cannot be computed', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (people) => {
        const result = decompose({
          pay: Float64Array.from(people, ({ y }) => y),
          isOther: Float64Array.from(people, ({ other }) => (other ? 1 : 0)),
          columns: [{ name: 'x', values: people.map(({ x }) => x) }],
        })
        allFinite(result)
        if (isCannot(result)) return
        const { endowments, coefficients, interaction } = result.threefold
        expect(endowments + coefficients + interaction).toBeCloseTo(result.gap, 6)
        expect(result.twofold.explained + result.twofold.unexplained).toBeCloseTo(result.gap, 6)
        expect(result.explainedBy['x']).toBeCloseTo(result.twofold.explained, 6)
      }),
    )
  })

  test('a column that is the same for everybody is left out by name', () => {
    const fit = leastSquares([1, 2, 4], [{ name: 'year', values: [2013, 2013, 2013] }])
    expect(fit).toMatchObject({ columns: ['constant'], left: ['year'] })
  })
})

describe('a payroll', () => {
  const asked = { pay: 'pay', group: 'sex', explain: ['years'] }

  test('too small to adjust gets its raw gap, its chance and the reason', async () => {
    const csv = `pay,sex,years\n${[18, 20, 22, 30, 45].map((p) => `${p},M,1`).join('\n')}\n${[16, 18, 19, 24].map((p) => `${p},F,2`).join('\n')}`
    const result = await small(csv, asked)
    expect(result.gaps.mean).toBeCloseTo(28.7037, 4)
    expect(result.adjusted).toMatchObject({
      cannot: expect.stringContaining('too few people to adjust') as string,
    })
    expect(result.chance.permutation).toMatchObject({ exact: true, rounds: 126 })
    allFinite(result)
  })

  test.each([
    ['pay,sex,years\n10,M,1\n-2,F,1\n', /line 3, column "pay".*negative/],
    ['pay,sex,years\n10,M,1\nten,F,1\n', /line 3, column "pay".*not a number/],
    ['pay,sex,years\n10,a,1\n11,a,1\n9,b,1\n9,b,1\n9,?,1\n', /line 6, column "sex".*third code/],
    ['wage,sex\n1,M\n', /line 1: there is no column "pay"/],
    ['', /empty/],
  ])('with a fault names line, column and remedy (%#)', async (csv, message) => {
    await expect(small(csv, asked)).rejects.toThrow(message)
  })

  test('a stray word in a column of numbers is a fault, a column of words explains', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${20 + (i % 7)},${i % 2 ? 'F' : 'M'},${i % 3 ? 'shop' : 'office'}`,
    )
    const { adjusted } = await small(`pay,sex,years\n${rows.join('\n')}`, asked)
    expect(adjusted).toMatchObject({ people: 60 })
    const stray = rows.map((row, i) => row.replace(/shop|office/, i === 30 ? 'x' : String(i)))
    await expect(small(`pay,sex,years\n${stray.join('\n')}`, asked)).rejects.toThrow(
      /line 32, column "years"/,
    )
  })

  test('of one person, of equals and without pay stays finite and gives reasons', async () => {
    for (const csv of ['10,M,1', '10,M,1\n10,F,1', ',M,1\n,F,1', '0,M,1\n5,F,2\n0,F,3\n9,M,'])
      allFinite(await small(`pay,sex,years\n${csv}\n`, asked))
    expect((await small('pay,sex,years\n10,M,1\n', asked)).gaps.mean).toHaveProperty('cannot')
  })

  test('a column the employer decides about is also left out once', async () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `${20 + (i % 7) + (i % 2)},${i % 2 ? 'F' : 'M'},${i % 9},${i % 4}`,
    )
    const csv = `pay,sex,years,grade\n${rows.join('\n')}\n`
    const result = await small(csv, { ...asked, explain: ['years', 'grade'] })
    expect(result.without.map(({ column }) => column)).toEqual(['grade'])
    expect(result.words.join(' ')).toContain('may itself come of unequal treatment')
  })
})

test('no payroll, however odd its figures, gives a figure that is none', async () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom('', 'NA'),
  )
  const money = fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.double({ min: 0, max: 1e15, noNaN: true }),
    fc.constant(''),
  )
  const row = fc.tuple(money, fc.constantFrom('M', 'F', 'x', ''), cell, cell).map(String)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 70 }), async (rows) => {
      const asked = { pay: 'pay', group: 'sex', explain: ['a', 'b'], bonus: 'pay', category: 'sex' }
      const result = await small(`pay,sex,a,b\n${rows.join('\n')}`, asked).catch(
        (error: unknown) => {
          if (error instanceof TableFault) return error.message
          throw error
        },
      )
      allFinite(result)
    }),
    { numRuns: 60 },
  )
})

test('an adjusted gap is refused under ten people in a group', () => {
  const pay = Float64Array.from({ length: 40 }, (_, i) => Math.log(10 + i))
  const isOther = Float64Array.from({ length: 40 }, (_, i) => (i < 9 ? 1 : 0))
  expect(adjustedGap({ pay, isOther, columns: [] })).toHaveProperty('cannot')
})
