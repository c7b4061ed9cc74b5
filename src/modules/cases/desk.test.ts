import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { addCaseMessage } from './add-case-message.ts'
import { answer } from './answer.ts'
import { addCause, arrange, keepAgent } from './arrange.ts'
import { assign } from './assign.ts'
import { bulk } from './bulk.ts'
import { shut } from './close-case.ts'
import { raiseConcern, seeMine } from './concerns.ts'
import { describe } from './describe.ts'
import { asked } from './for-tests.ts'
import { addHoliday, importHolidays } from './holidays.ts'
import { merge, unmerge } from './merge.ts'
import { beHere } from './presence.ts'
import { promiseChange } from './promise-change.ts'
import { readCalendar } from './read-calendar.ts'
import { seeReports } from './reports.ts'
import { seeArranging } from './see-arranging.ts'
import { seeCase } from './see-case.ts'
import { seeCases } from './see-cases.ts'
import { seeStatus } from './see-status.ts'
import { sendAnswers } from './send-answers.ts'
import { snooze } from './snooze.ts'
import { split } from './split.ts'
import { caseCard } from './subjects.ts'
import { takeBack } from './take-back.ts'
import { watchClocks } from './watch-clocks.ts'
import { waits } from './waits.ts'
import { write } from './write.ts'
import { action, nothing, onlySystem, question, z, type Asking } from '#kernel'

let town: Town
let shop: Shop
let lena: Performer
let jonas: Performer
let owner: Performer
let lead: Performer
let tomasz: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  const add = async (name: string, ...hats: string[]) =>
    shop.as(await shop.add(name, { hats, communities: ['employees'], official: true }))
  lena = await add('Lena Fischer', 'agent')
  jonas = await add('Jonas Weber', 'agent')
  lead = await add('Petra Krause', 'people-lead')
  tomasz = await add('Tomasz Nowak')
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

const day = (days: number) =>
  new Date(town.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
const done = (id: string) => ({ case: id, text: 'None.', next: 'done' })
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

test('[R64] a concern is not there for agents and owner: not in the list, the counters, search, by id or in what waits', async () => {
  const before = await lena.perform(seeCases, { what: 'all' })
  const { link } = await tomasz.perform(raiseConcern, {
    subject: 'Nightshift planning is unfair',
    text: 'I always get Sundays.',
  })
  const heard = await lead.perform(seeCases, { what: 'all' })
  expect(heard.cases.map(({ track }) => track)).toEqual(['concern'])
  const id = String(heard.cases[0]?.id)
  const search = question({
    name: 'cases.searching-for-tests',
    input: z.object({}),
    subject: nothing,
    may: () => true as const,
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: async (now: Asking) => ({
      hits: await caseCard.search?.(now, 'Nightshift', 10),
      title: await caseCard.title(now, id),
      waits: await waits(now),
    }),
  } as never)
  for (const other of [lena, owner]) {
    const after = await other.perform(seeCases, { what: 'all' })
    expect(after.total).toBe(before.total)
    expect(after.counts).toEqual(before.counts)
    expect((await other.perform(seeCases, { words: 'Nightshift', what: 'all' })).cases).toEqual([])
    await expect(other.perform(seeCase, { case: id })).rejects.toMatchObject({
      kind: 'missing',
      say: { key: 'road.missing' },
    })
    await expect(other.perform(answer, done(id))).rejects.toMatchObject({ kind: 'missing' })
    const found = (await other.perform(search as never, {})) as {
      hits: unknown[]
      title: undefined
      waits: Array<{ href: string }>
    }
    expect(found.hits).toEqual([])
    expect(found.title).toBeUndefined()
    expect(found.waits.filter(({ href }) => href.includes(id))).toEqual([])
  }
  await lead.perform(answer, { case: id, text: 'I look into it.', next: 'we-act', by: day(5) })
  const mine = await tomasz.perform(seeMine, {})
  expect(mine.cases.map((one) => one.link)).toContain(link)
})

test('[R64] a people lead whom a concern is about does not hear it', async () => {
  await tomasz.perform(raiseConcern, {
    subject: 'How Petra talks to us',
    text: 'She shouts.',
    about: [lead.actor.person],
  })
  const { cases } = await lead.perform(seeCases, { what: 'all' })
  expect(cases.map(({ subject }) => subject)).not.toContain('How Petra talks to us')
})

test('somebody of ours cannot work on their own case', async () => {
  const sent = await asked(shop, { email: 'own@bramble.example' })
  await town.app.database.owner.query('update cases set person = $1 where id = $2', [
    lena.actor.person,
    sent.case,
  ])
  await expect(lena.perform(seeCase, { case: sent.case })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('[R58] what is said after a merge goes to the case that stayed, and both histories are kept', async () => {
  const [one, two] = [await asked(shop), await asked(shop, { subject: 'The same again' })]
  await lena.perform(merge, { case: two.case, into: one.reference })
  await shop.visitor.perform(write, { link: two.link, text: 'Did you get my second message?' })
  const later = action({
    name: 'cases.mail-for-tests',
    input: z.object({ case: z.string() }),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: (now, given) =>
      addCaseMessage(now, { case: given.case, text: 'By mail.', channel: 'mail', key: 'mail-1' }),
  })
  const first = await shop.system.perform(later, { case: two.case })
  const again = await shop.system.perform(later, { case: two.case })
  expect(first?.case).toBe(one.case)
  expect(again).toMatchObject({ repeated: true, message: first?.message })
  const { messages, found } = await lena.perform(seeCase, { case: one.case })
  expect(messages).toHaveLength(4)
  expect(found.state).toBe('new')
  await lena.perform(unmerge, { case: two.case })
  const apart = await lena.perform(seeCase, { case: two.case })
  expect(apart.messages).toHaveLength(1)
})

test('cases of two people are not merged: each would read what the other said', async () => {
  const [one, two] = [await asked(shop), await asked(shop, { email: 'other@example.org' })]
  await expect(lena.perform(merge, { case: two.case, into: one.reference })).rejects.toMatchObject({
    fields: { into: [{ key: 'cases.merge-other-person' }] },
  })
})

test('[R58] what belongs to another matter becomes a case of its own', async () => {
  const sent = await asked(shop)
  await shop.visitor.perform(write, { link: sent.link, text: 'And do you deliver?' })
  const { messages } = await lena.perform(seeCase, { case: sent.case })
  const off = await lena.perform(split, {
    case: sent.case,
    messages: [messages[1]?.id],
    subject: 'Delivery',
  })
  expect((await lena.perform(seeCase, { case: off.case })).messages).toHaveLength(1)
  expect((await lena.perform(seeCase, { case: sent.case })).messages).toHaveLength(1)
})

test('an answer is taken back while it has not left, and afterwards is said', async () => {
  const sent = await asked(shop)
  const first = await lena.perform(answer, done(sent.case))
  await lena.perform(takeBack, { case: sent.case, message: first.message })
  expect((await shop.visitor.perform(seeStatus, { link: sent.link })).messages).toHaveLength(1)
  const second = await lena.perform(answer, done(sent.case))
  town.clock.advance(11_000)
  await shop.system.perform(sendAnswers, {})
  await expect(
    lena.perform(takeBack, { case: sent.case, message: second.message }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('each answer leaves once, however many processes look, and reaches the person with their link', async () => {
  const sent = await asked(shop, { email: 'once@example.org' })
  await town.app.settle()
  await lena.perform(answer, done(sent.case))
  town.clock.advance(11_000)
  const sums = await Promise.all([1, 2, 3].map(() => shop.system.perform(sendAnswers, {})))
  expect(sums.reduce((sum, { left }) => sum + left, 0)).toBeGreaterThanOrEqual(1)
  await town.app.settle()
  const { rows } = await town.app.database.owner.query<{ subject: string }>(
    `select subject from mail_letters where to_email = 'once@example.org' order by made_at`,
  )
  expect(rows.map(({ subject }) => subject)).toEqual([
    `Your message has arrived: ${sent.reference}`,
    `${sent.reference}: Is there rye in the walnut bread?`,
  ])
})

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

test('who else reads or writes in a case is told to each other', async () => {
  const sent = await asked(shop)
  await lena.perform(beHere, { case: sent.case, doing: 'writing' })
  const { others } = await jonas.perform(beHere, { case: sent.case, doing: 'reading' })
  expect(others).toEqual([{ name: 'Lena Fischer', doing: 'writing' }])
  town.clock.advance(120_000)
  expect((await jonas.perform(seeCase, { case: sent.case })).others).toEqual([])
})

test('several are handed over at once, and what does not fit is left out', async () => {
  const [one, two] = [await asked(shop), await asked(shop)]
  await lena.perform(shut, { case: two.case, how: 'unwanted' })
  const said = await lena.perform(bulk, {
    cases: [one.case, two.case],
    do: 'assign',
    person: jonas.actor.person,
  })
  expect(said).toEqual({ done: 1, left: 1 })
  expect((await lena.perform(seeCase, { case: one.case })).found.assignee).toBe(jonas.actor.person)
})

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
  expect(waited.find(({ track }) => track === 'question')?.still).toBeGreaterThan(0)
  expect(ratings.process).toMatchObject({ value: null, because: 'no-answers' })
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
