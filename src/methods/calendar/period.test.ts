import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPeriod, endOfPeriod, instantOf, startOfDay, wallAt } from './index.ts'

const berlin = 'Europe/Berlin'
const at = (text: string) => new Date(text)

test('three months from 30 November end on the last day of February', () => {
  expect(addPeriod(at('2026-11-30T12:00:00Z'), { months: 3 }, berlin)).toEqual(
    at('2027-02-28T12:00:00Z'),
  )
})

test('seven days over the change to summer time end at the same hour on the wall', () => {
  expect(addPeriod(at('2026-03-25T08:00:00Z'), { days: 7 }, berlin)).toEqual(
    at('2026-04-01T07:00:00Z'),
  )
})

test('a time that is skipped in spring is taken an hour later; of one that comes twice, the first', () => {
  const wall = { year: 2026, month: 3, day: 29, hour: 2, minute: 30, second: 0, millisecond: 0 }
  expect(instantOf(wall, berlin)).toEqual(at('2026-03-29T01:30:00Z'))
  expect(instantOf({ ...wall, month: 10, day: 25 }, berlin)).toEqual(at('2026-10-25T00:30:00Z'))
})

test('a period of law ends with its last day, where the business is', () => {
  expect(endOfPeriod(at('2026-01-31T23:30:00Z'), { months: 1 }, 'Pacific/Auckland')).toEqual(
    at('2026-03-01T10:59:59.999Z'),
  )
})

test('a day begins at midnight, also where midnight is skipped', () => {
  expect(startOfDay(at('2026-11-28T15:00:00Z'), berlin)).toEqual(at('2026-11-27T23:00:00Z'))
  expect(startOfDay(at('2018-11-04T15:00:00Z'), 'America/Sao_Paulo')).toEqual(
    at('2018-11-04T03:00:00Z'),
  )
})

test('what the wall shows leads back to the moment, wherever it is not shown twice', () => {
  const zones = fc.constantFrom(
    berlin,
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'UTC',
  )
  const moments = fc.date({ min: at('1990-01-01'), max: at('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, zones, (moment, zone) => {
      const back = instantOf(wallAt(moment, zone), zone)
      expect(wallAt(back, zone)).toEqual(wallAt(moment, zone))
      expect(moment.getTime() - back.getTime()).toBeLessThanOrEqual(3_600_000)
      expect(moment.getTime() - back.getTime()).toBeGreaterThanOrEqual(0)
    }),
  )
})
