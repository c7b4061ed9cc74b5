import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { figureOf } from './compute.ts'
import { giveFile } from './give-file.ts'
import { giveFigures } from './give-figures.ts'
import { publicFigures } from './public-figures.ts'
import { parsePeriod, periodAt, shift, spanOf } from './periods.ts'
import { seeIndicator } from './see-indicator.ts'
import { seeIndicators } from './see-indicators.ts'
import { setTarget } from './set-target.ts'
import { silence } from './silence.ts'
import { speakAgain } from './speak-again.ts'
import { takeReadings } from './take-readings.ts'
import { warningsFor } from './warnings.ts'

let town: Town
let shop: Shop
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  town.clock.set('2026-11-28T10:00:00Z')
  shop = await town.found()
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

const retention = 'indicators.customer-retention'
const give = (who: Performer, rows: object[], indicator = retention) =>
  who.perform(giveFigures, { indicator, source: 'Orders in the shop system', rows })
const see = (indicator = retention) => owner.perform(seeIndicator, { indicator })

test('[R130 R140] counts that are brought in become a figure with its interval, and a correction stands beside it', async () => {
  await give(owner, [{ period: '2026-Q2', figures: { start: 100, joined: 20, end: 110 } }])
  town.clock.advance(60_000)
  await give(owner, [{ period: '2026-Q2', figures: { start: 100, joined: 20, end: 105 } }])
  const seen = await see()
  expect(seen.history.map((row) => [row.period, row.value])).toEqual([['2026-Q2', 0.85]])
  expect(seen.history[0]?.low).toBeLessThan(0.85)
  expect(seen.given.map((row) => row.figures['end'])).toEqual([105, 110])
})

test.each([
  [{ period: '2026-11', figures: { start: 1, joined: 0, end: 1 } }, 'indicators.wrong-period'],
  [{ period: '2031-Q1', figures: { start: 1, joined: 0, end: 1 } }, 'indicators.wrong-future'],
  [{ period: '2026-Q1', figures: { start: 1, joined: 0, end: 1 } }, 'indicators.wrong-twice'],
  [{ period: '2026-Q1', figures: { start: 1, joined: 0 } }, 'indicators.wrong-missing'],
  [{ period: '2026-Q1', figures: { start: 1, joined: 0, end: 9 } }, 'indicators.wrong-figures'],
])('%j is refused with the row and the remedy', async (row, key) => {
  const rows = key.endsWith('twice') ? [row, row] : [row]
  await expect(give(owner, rows)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { rows: [{ key }] },
  })
})

test('only those who run the business bring figures in, and nobody else reads the desk', async () => {
  const customer = await shop.as(await shop.add('Maria', { communities: ['customers'] }))
  await expect(give(customer, [])).rejects.toMatchObject({
    kind: expect.stringMatching(/refused|invalid/),
  })
  await expect(customer.perform(seeIndicators, {})).rejects.toMatchObject({ kind: 'refused' })
})

test('a table is read as a whole or not at all', async () => {
  const text = 'period;promoters;passives;detractors\n2026-Q1;30;10;5\n2026-Q2;x;10;5\n'
  const from = { indicator: 'indicators.nps', source: 'Survey of spring' }
  await expect(owner.perform(giveFile, { ...from, text })).rejects.toMatchObject({
    fields: { file: [{ key: 'indicators.fault' }] },
  })
  expect((await see('indicators.nps')).history).toEqual([])
  await owner.perform(giveFile, { ...from, text: text.replace('x', '31') })
  expect((await see('indicators.nps')).history).toHaveLength(2)
})

test('[R133] what four people said is not shown, nor what all of them said alike', async () => {
  const satisfied = 'indicators.employee-satisfaction'
  const row = (period: string, some: number, all: number) => ({
    period,
    figures: { satisfied: some, answered: all },
  })
  await give(owner, [row('2023', 3, 4), row('2024', 9, 9), row('2025', 8, 11)], satisfied)
  expect((await see(satisfied)).history.map((one) => one.shown)).toEqual([
    'withheld',
    'withheld',
    'figure',
  ])
})

test('[R132] with twelve people a rate of those who left is not made up', async () => {
  const turnover = 'indicators.employee-turnover'
  await give(owner, [{ period: '2025', figures: { leavers: 2, average_staff: 12 } }], turnover)
  expect((await see(turnover)).history[0]).toMatchObject({
    shown: 'none',
    because: 'small-staff-show-counts',
  })
})

test('[R136] few reports where few know the channel is a warning, not praise', () => {
  const reading = (value: number) =>
    ({ period: '2025', value, low: value, high: value, shown: 'figure' }) as never
  const card = {
    name: 'cases.ethical-complaints',
    unit: 'number',
    better: 'neither',
    besides: { indicator: 'indicators.channel-awareness', below: 0.7 },
  } as never
  const known = new Map([
    ['cases.ethical-complaints', reading(0)],
    ['indicators.channel-awareness', reading(0.4)],
  ])
  expect(warningsFor(card, [], null, known)).toMatchObject([{ key: 'quiet-channel', value: 0.4 }])
  known.set('indicators.channel-awareness', reading(0.9))
  expect(warningsFor(card, [], null, known)).toEqual([])
  known.delete('indicators.channel-awareness')
  expect(warningsFor(card, [], null, known)).toMatchObject([{ key: 'unknown-channel' }])
})

test('[R142 R144] a target is public with its reason, and missing it is said', async () => {
  const aim = { indicator: retention, value: 95, until: '2026-Q2', reason: 'Because they told us.' }
  await owner.perform(setTarget, aim)
  const seen = await see()
  expect(seen.target).toMatchObject({ value: 0.95, until: '2026-Q2' })
  expect(seen.warnings).toContainEqual({ key: 'missed', target: 0.95, until: '2026-Q2' })
})

test('a figure that is kept back leaves its reason and nothing else', async () => {
  const reason = 'The shop system counted two quarters twice; we are finding out.'
  await owner.perform(silence, { indicator: retention, reason })
  await expect(owner.perform(silence, { indicator: retention, reason })).rejects.toMatchObject({
    kind: 'clash',
  })
  const hidden = (await figures()).find((one) => one.indicator.name === retention)
  expect(hidden).toMatchObject({ history: [], silence: { reason } })
  await owner.perform(speakAgain, { indicator: retention })
  expect((await figures()).find((one) => one.indicator.name === retention)?.history).toHaveLength(1)
})

const figures = () =>
  shop.visitor.perform(
    {
      ...seeIndicators,
      may: Object.assign(() => true as const, seeIndicators.may),
      run: publicFigures,
    } as never,
    {},
  ) as Promise<Awaited<ReturnType<typeof publicFigures>>>

test('the clock reads what has ended, once', async () => {
  await shop.system.perform(takeReadings, {})
  const again = await shop.system.perform(takeReadings, {})
  expect(again).toEqual({ taken: 0 })
  await expect(owner.perform(takeReadings, {})).rejects.toMatchObject({ kind: 'refused' })
})

test('periods follow each other without a gap, wherever the business is', () => {
  const moments = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  })
  const zones = fc.constantFrom('Europe/Berlin', 'Pacific/Auckland', 'America/Sao_Paulo')
  const kinds = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const)
  fc.assert(
    fc.property(moments, kinds, zones, (at, kind, zone) => {
      const name = periodAt(at, kind, zone)
      const { from, until } = spanOf(name, zone)
      expect(from <= at && at < until).toBe(true)
      expect(spanOf(shift(name, 1), zone).from).toEqual(until)
      expect(shift(shift(name, 7), -7)).toBe(name)
      expect(parsePeriod(name)?.kind).toBe(kind)
    }),
  )
})

test('a share about people never tells the exact counts', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (some, more) => {
      const figure = figureOf(
        { unit: 'percent', aboutPeople: true },
        { kind: 'share', part: some, of: some + more },
        '2026-11-28',
      )
      if (figure.shown !== 'figure') return
      expect(some + more).toBeGreaterThanOrEqual(5)
      expect(some === 0 || more === 0).toBe(false)
      expect(figure.n % 5).toBe(0)
    }),
  )
})

test('a wait that still goes on counts as long as it has waited', () => {
  const card = { unit: 'days', aboutPeople: false } as const
  const figure = figureOf(card, { kind: 'waits', hours: [24, 48, 72], open: [480] }, '2026-11-28')
  expect(figure).toMatchObject({ shown: 'figure', value: 2, n: 4 })
})

test('the pages are read and used without a script: figures in, a target, silence, in English and German', async () => {
  const browser = await shop.browse(shop.owner)
  const list = await browser.get('/desk/indicators')
  expect(list.text.slice(0, 900)).toContain('Customers who stay')
  const page = await browser.get(`/desk/indicators/${retention}`)
  const wrong = await browser.send(page, /figures$/, {
    period: 'spring',
    source: 'Orders',
    start: '10',
    joined: '1',
    end: '9',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('spring is not a quarter such as 2026-Q4')
  const given = await browser.send(page, /figures$/, {
    period: '2026-Q3',
    source: 'Orders',
    start: '10',
    joined: '1',
    end: '9',
  })
  expect(given.text).toContain('80%')
  expect((await browser.get('/desk/indicators.csv')).html).toContain(
    'indicators.customer-retention,2026-Q3',
  )
  const german = await browser.get(`/desk/indicators/${retention}`, {
    cookie:
      [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') +
      '; evenhand-language=de',
  })
  expect(german.text).toContain('Kundinnen und Kunden, die bleiben')
})
