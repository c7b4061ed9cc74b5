// What follows from cases: causes and promises, reports; and holidays from a calendar file.
import { expect, test } from 'vitest'
import { day, lena, owner, shop, town } from '../../testing/desk-stories.ts'
import { addCause } from './arrange.ts'
import { describe } from './describe.ts'
import { asked } from './for-tests.ts'
import { importHolidays } from './holidays.ts'
import { promiseChange } from './promise-change.ts'
import { readCalendar } from './read-calendar.ts'
import { seeReports } from './reports.ts'

test('[R67] from a cause follows a promise, and whoever ran into it is remembered', async () => {
  const { cause } = await owner.perform(addCause, { name: 'Labels without allergens' })
  const sent = await asked(shop)
  await lena.perform(describe, { case: sent.case, cause, mistake: true, rootCause: 'Old labels.' })
  const { commitment } = await owner.perform(promiseChange, {
    cause,
    title: 'Every label names all allergens',
    owner: shop.owner,
    by: day(30),
  })
  const { rows } = await town.app.database.owner.query(
    `select person from commitment_asked where kind = 'cause' and source = $1`,
    [cause],
  )
  expect(commitment).toBeTruthy()
  expect(rows).toHaveLength(1)
})

test('reports count those still waiting, and give a reason where there are too few', async () => {
  const { waits: waited, ratings } = await lena.perform(seeReports, { days: 90 })
  expect(waited.tracks.find(({ track }) => track === 'question')?.still).toBeGreaterThan(0)
  expect(ratings.process).toMatchObject({ value: null, because: 'no-answers' })
  expect((await owner.perform(seeReports, { days: 90 })).groups?.figures).toHaveLength(4)
})

test('holidays are read from a calendar file, folded lines and several days included', async () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20270104',
    'DTEND;VALUE=DATE:20270106',
    'SUMMARY:Stock',
    ' taking',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART:20270231',
    'SUMMARY:No such day',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  expect(readCalendar(text)).toEqual([
    { day: '2027-01-04', name: 'Stocktaking' },
    { day: '2027-01-05', name: 'Stocktaking' },
  ])
  expect(await owner.perform(importHolidays, { calendar: text })).toEqual({ added: 2 })
})
