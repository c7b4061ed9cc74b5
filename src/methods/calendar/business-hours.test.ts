import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addWorking,
  atWork,
  readWeek,
  workCounter,
  workingMinutes,
  writeWeek,
  type WorkHours,
} from './index.ts'

const berlin = 'Europe/Berlin'
const at = (text: string) => new Date(text)
const shop = (more: Partial<WorkHours> = {}): WorkHours => ({
  week: readWeek('09:00-17:00\n09:00-17:00\n09:00-17:00\n09:00-17:00\n09:00-15:00\n\n') ?? [],
  holidays: new Set(),
  zone: berlin,
  ...more,
})

test('four hours from Friday at two end on Monday at noon', () => {
  expect(addWorking(at('2026-11-27T13:00:00Z'), 240, shop())).toEqual(at('2026-11-30T11:00:00Z'))
})

test('over Christmas no clock runs', () => {
  const holidays = new Set(['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'])
  expect(addWorking(at('2026-12-23T15:30:00Z'), 60, shop({ holidays }))).toEqual(
    at('2026-12-28T08:30:00Z'),
  )
  expect(
    workingMinutes(at('2026-12-23T16:00:00Z'), at('2026-12-28T08:00:00Z'), shop({ holidays })),
  ).toBe(0)
})

test('the change to summer time makes no working day longer: nobody works at three in the night', () => {
  expect(addWorking(at('2026-03-27T13:30:00Z'), 60, shop())).toEqual(at('2026-03-30T07:30:00Z'))
})

test('a night shift over the change to winter time is an hour longer', () => {
  const nights = shop({ week: Array.from({ length: 7 }, () => [{ from: 0, to: 360 }]) })
  expect(workingMinutes(at('2026-10-24T22:00:00Z'), at('2026-10-25T22:00:00Z'), nights)).toBe(420)
})

test('where nobody has said when they work, time counts as it passes', () => {
  const never = shop({ week: [[], [], [], [], [], [], []] })
  expect(addWorking(at('2026-11-28T00:00:00Z'), 90, never)).toEqual(at('2026-11-28T01:30:00Z'))
})

test('counting many times is the same as counting once, over holidays, nights and changes of the clock', () => {
  const [first, last] = [at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z')]
  const weeks = [
    shop({ holidays: new Set(['2026-05-01', '2026-10-25']) }),
    shop({
      week: Array.from({ length: 7 }, () => [
        { from: 0, to: 360 },
        { from: 1300, to: 1440 },
      ]),
    }),
    shop({ week: [[], [], [], [], [], [], []] }),
  ]
  const moment = fc.date({ min: first, max: last, noInvalidDate: true })
  for (const hours of weeks) {
    const count = workCounter(first, last, hours)
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        expect(count(from, to)).toBe(workingMinutes(from, to, hours))
      }),
    )
  }
})

test('somebody is at work at nine, and no more at five', () => {
  expect(atWork(at('2026-11-30T08:00:00Z'), shop())).toBe(true)
  expect(atWork(at('2026-11-30T16:00:00Z'), shop())).toBe(false)
})

test('hours are read as people write them, and a wrong line is not guessed at', () => {
  expect(readWeek('9:00-12:30, 13.30 – 18:00\n\n\n\n\n\n')?.[0]).toEqual([
    { from: 540, to: 750 },
    { from: 810, to: 1080 },
  ])
  for (const wrong of [
    '9-17',
    '10:00-09:00',
    '09:00-12:00, 11:00-13:00',
    '09:61-12:00',
    '24:30-25:00',
  ])
    expect(readWeek(`${wrong}\n\n\n\n\n\n`), wrong).toBeUndefined()
  const week = readWeek('09:00-17:00\n\n\n\n\n\n10:00-14:00') ?? []
  expect(readWeek(writeWeek(week))).toEqual(week)
})

const shifts = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map((marks) => {
  const sorted = marks.toSorted((a, b) => a - b)
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, n) => ({
    from: sorted[2 * n] ?? 0,
    to: sorted[2 * n + 1] ?? 0,
  }))
})
const hours: fc.Arbitrary<WorkHours> = fc.record({
  week: fc.array(shifts, { minLength: 7, maxLength: 7 }),
  holidays: fc
    .array(fc.integer({ min: 1, max: 28 }), { maxLength: 5 })
    .map((days) => new Set(days.map((day) => `2026-11-${String(day).padStart(2, '0')}`))),
  zone: fc.constantFrom(berlin, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
})
const moments = fc.date({
  min: at('2026-10-01T00:00:00Z'),
  max: at('2026-11-28T00:00:00Z'),
  noInvalidDate: true,
})

test('between a moment and its deadline lie exactly the minutes promised', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 3000 }), hours, (moment, minutes, shop) => {
      const due = addWorking(moment, minutes, shop)
      expect(due.getTime()).toBeGreaterThan(moment.getTime())
      expect(workingMinutes(moment, due, shop)).toBeCloseTo(minutes, 6)
    }),
    { numRuns: 60 },
  )
})

test('who comes later is never due earlier, and more time is never due sooner', () => {
  fc.assert(
    fc.property(
      moments,
      moments,
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 2000 }),
      hours,
      (one, other, few, more, shop) => {
        const [first, second] = one <= other ? [one, other] : [other, one]
        expect(addWorking(first, few, shop).getTime()).toBeLessThanOrEqual(
          addWorking(second, few, shop).getTime(),
        )
        expect(addWorking(first, few, shop).getTime()).toBeLessThanOrEqual(
          addWorking(first, few + more, shop).getTime(),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a promise ends in working hours, or at their very end', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 3000 }), hours, (moment, minutes, shop) => {
      fc.pre(shop.week.some((day) => day.length > 0))
      const due = addWorking(moment, minutes, shop)
      expect(atWork(new Date(due.getTime() - 1), shop)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
