// Clocks of the desk: holidays, warnings, turns, what is put aside.
import { expect, test } from 'vitest'
import { day, jonas, lena, owner, shop, town } from '../../testing/desk-stories.ts'
import { arrange, keepAgent } from './arrange.ts'
import { assign } from './assign.ts'
import { asked } from './for-tests.ts'
import { addHoliday } from './holidays.ts'
import { seeArranging } from './see-arranging.ts'
import { seeCase } from './see-case.ts'
import { seeCases } from './see-cases.ts'
import { snooze } from './snooze.ts'
import { watchClocks } from './watch-clocks.ts'
import { write } from './write.ts'

const usual = {
  mon: '09:00-17:00',
  tue: '09:00-17:00',
  wed: '09:00-17:00',
  thu: '09:00-17:00',
  fri: '09:00-17:00',
  answer: 8,
  acknowledge: 8,
  assess: 16,
  investigate: 64,
  decide: 80,
  review: 80,
  assigning: 'manual',
  undo: 10,
}

test('[R58] a clock over Christmas does not run: four hours on the eve are due after the holidays', async () => {
  town.clock.set('2026-12-23T14:00:00Z')
  await owner.perform(arrange, { ...usual, country: 'DE', answer: 4 })
  const { holidays } = await owner.perform(seeArranging, {})
  expect(holidays.map((one) => one.day)).toContain('2026-12-25')
  await owner.perform(addHoliday, { day: '2026-12-24', name: 'Closed' })
  const sent = await asked(shop)
  const { found } = await lena.perform(seeCase, { case: sent.case })
  expect(found.due_at).toEqual(new Date('2026-12-28T10:00:00Z'))
})

test('[R59] who keeps a case is warned once before it is late, and leadership hears once when it is', async () => {
  const sent = await asked(shop)
  await lena.perform(assign, { case: sent.case, person: 'me' })
  const { found } = await lena.perform(seeCase, { case: sent.case })
  town.clock.set(new Date((found.due_at?.getTime() ?? 0) - 60_000).toISOString())
  await shop.system.perform(watchClocks, {})
  await shop.system.perform(watchClocks, {})
  town.clock.advance(120_000)
  await shop.system.perform(watchClocks, {})
  await shop.system.perform(watchClocks, {})
  const { steps } = await lena.perform(seeCase, { case: sent.case })
  expect(
    steps.map(({ kind }) => kind).filter((kind) => ['warned', 'escalated'].includes(kind)),
  ).toEqual(['warned', 'escalated'])
})

test('cases are dealt out in turn, and nobody gets more than they have room for', async () => {
  await town.app.settle()
  await owner.perform(arrange, { ...usual, assigning: 'turns' })
  await owner.perform(keepAgent, { person: jonas.actor.person, capacity: 2, takes: true })
  const keepers: Array<string | null> = []
  for (let times = 0; times < 3; times++) {
    const sent = await asked(shop)
    await town.app.settle()
    keepers.push((await lena.perform(seeCase, { case: sent.case })).found.assignee)
  }
  expect(keepers).toEqual([jonas.actor.person, jonas.actor.person, null])
  await owner.perform(arrange, usual)
})

test('a case put aside is not in the list, and is back on its day or when the person writes', async () => {
  const sent = await asked(shop)
  await lena.perform(snooze, { case: sent.case, by: day(5) })
  const refs = async () =>
    (await lena.perform(seeCases, { sort: 'opened' })).cases.map(({ reference }) => reference)
  expect(await refs()).not.toContain(sent.reference)
  await shop.visitor.perform(write, { link: sent.link, text: 'It is urgent after all.' })
  expect(await refs()).toContain(sent.reference)
})
