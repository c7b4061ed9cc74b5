import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { action, Id, nothing, question, signedIn, z } from '#kernel'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { callEmergency } from './call-emergency.ts'
import { conflicted, impartialAmong } from './conflicted.ts'
import { declareConflict } from './declare-conflict.ts'
import { declareYear } from './declare-year.ts'
import { endConflict } from './end-conflict.ts'
import { judgeEmergency } from './judge-emergency.ts'
import { remindDeclarations } from './remind-declarations.ts'
import { seeMine } from './see-mine.ts'
import { seeOverview } from './see-overview.ts'

let town: Town
let shop: Shop
let jonas: string
let maria: string
let yusuf: string
let moderator: Performer
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  jonas = await shop.add('Jonas Weber', { hats: ['moderator'], email: 'jonas@bramble.example' })
  maria = await shop.add('Maria Rossi')
  yusuf = await shop.add('Yusuf Demir', { email: 'yusuf@example.org' })
  moderator = await shop.as(jonas)
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

/** A verb that decides about people, as any module may have one. */
const judge = action({
  name: 'conflicts.judge-for-tests',
  input: z.object({ people: z.array(Id) }),
  subject: nothing,
  may: signedIn,
  impartial: (_subject, { people }) => people,
  data: { noPersonalData: 'a test' },
  machine: 'none',
  audit: { unaudited: 'a test' },
  inside: true,
  run: () => Promise.resolve('judged'),
})
const ask = (people: string[], candidates: string[]) =>
  question({
    name: 'conflicts.ask-for-tests',
    input: z.object({}),
    subject: nothing,
    may: signedIn,
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    inside: true,
    run: async (now) => ({
      any: await Promise.all(candidates.map((one) => conflicted(now, one, people))),
      free: await impartialAmong(now, candidates, people),
    }),
  })
const refused = (key: string) => ({ kind: 'refused', say: { key } })

test('nobody decides about themselves, whatever they have declared', async () => {
  await expect(moderator.perform(judge, { people: [maria, jonas] })).rejects.toMatchObject(
    refused('conflicts.no.own'),
  )
  await expect(moderator.perform(judge, { people: [maria] })).resolves.toBe('judged')
})

test('[R128] a declared friend cannot be decided about, from that moment until it is said to be over', async () => {
  await moderator.perform(declareConflict, { relation: 'friend', person: 'Yusuf Demir' })
  await expect(moderator.perform(judge, { people: [maria, yusuf] })).rejects.toMatchObject(
    refused('conflicts.no.bound'),
  )
  await expect(owner.perform(judge, { people: [yusuf] })).resolves.toBe('judged')
  const { interests } = await moderator.perform(seeMine, {})
  await moderator.perform(endConflict, { interest: String(interests[0]?.id) })
  await expect(moderator.perform(judge, { people: [yusuf] })).resolves.toBe('judged')
})

test('a person is meant by name, mail address or profile; nobody and several are told apart', async () => {
  await shop.add('Twice There')
  await shop.add('Twice There')
  const declare = (person: string) =>
    moderator.perform(declareConflict, { relation: 'other', person })
  await expect(declare('Nobody Here')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(declare('Twice There')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(declare(`/people/${jonas}`)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(declare('YUSUF@example.org')).resolves.toHaveProperty('declaration')
  await expect(moderator.perform(declareConflict, { relation: 'money' })).rejects.toMatchObject({
    kind: 'invalid',
  })
})

test('who declares an organisation is bound to everybody known there', async () => {
  const verb = (name: string) => town.app.registry.actions.get(name) ?? expect.unreachable()
  const { organisation } = (await owner.perform(verb('people.add-organisation'), {
    name: 'Krause Mill',
    kind: 'supplier',
  })) as { organisation: string }
  const petra = await shop.add('Petra Krause')
  await owner.perform(verb('people.affiliate'), { person: petra, organisation, role: 'Miller' })
  await moderator.perform(declareConflict, { relation: 'money', organisation: 'krause mill' })
  await expect(moderator.perform(judge, { people: [petra] })).rejects.toMatchObject(
    refused('conflicts.no.bound'),
  )
})

test('[R128] in an emergency a verb goes through once, about that person only, and others judge it', async () => {
  const why = 'An address is online and nobody else answers.'
  const about = { about: yusuf, verb: judge.name, why }
  await expect(moderator.perform(callEmergency, { ...about, about: maria })).rejects.toMatchObject(
    refused('conflicts.no.free'),
  )
  await expect(moderator.perform(callEmergency, { ...about, about: jonas })).rejects.toMatchObject(
    refused('conflicts.no.own'),
  )
  const { override } = await moderator.perform(callEmergency, about)
  await expect(moderator.perform(judge, { people: [yusuf] })).resolves.toBe('judged')
  await expect(moderator.perform(judge, { people: [yusuf] })).rejects.toMatchObject(
    refused('conflicts.no.bound'),
  )
  const given = { override, verdict: 'right', words: 'It could not wait.' }
  await expect(moderator.perform(judgeEmergency, given)).rejects.toMatchObject({ kind: 'refused' })
  await owner.perform(judgeEmergency, given)
  await expect(owner.perform(judgeEmergency, given)).rejects.toMatchObject({ kind: 'clash' })
  const { emergencies } = await owner.perform(seeOverview, {})
  expect(emergencies[0]).toMatchObject({ verdict: 'right', name: 'Jonas Weber' })
  await town.app.settle()
})

test('an emergency that is not used within the hour opens nothing', async () => {
  await moderator.perform(callEmergency, {
    about: yusuf,
    verb: judge.name,
    why: 'An address is online and nobody answers.',
  })
  town.clock.advance(61 * 60_000)
  await expect(moderator.perform(judge, { people: [yusuf] })).rejects.toMatchObject(
    refused('conflicts.no.bound'),
  )
})

test('who decides about others declares once a year, if need be that there is nothing', async () => {
  const lena = await shop.add('Lena Fischer', { hats: ['moderator'] })
  const before = await (await shop.as(lena)).perform(seeMine, {})
  expect(before.last).toBeNull()
  const done = await (await shop.as(lena)).perform(declareYear, {})
  expect(done.nothing).toBe(true)
  expect((await moderator.perform(declareYear, {})).nothing).toBe(false)
  const { people } = await owner.perform(seeOverview, {})
  expect(people.find((one) => one.id === lena)?.declared).not.toBeNull()
  expect(people.find((one) => one.id === shop.owner)?.declared).toBeNull()
  town.clock.advance(31 * 86_400_000)
  const once = await shop.system.perform(remindDeclarations, {})
  expect(once.reminded).toBeGreaterThan(0)
  expect((await shop.system.perform(remindDeclarations, {})).reminded).toBe(0)
})

test('a visitor and a member see nothing of what others declared', async () => {
  await expect(shop.visitor.perform(seeOverview, {})).rejects.toMatchObject({ kind: 'refused' })
  const member = await shop.as(maria)
  await expect(member.perform(seeOverview, {})).rejects.toMatchObject({ kind: 'refused' })
  expect((await member.perform(seeMine, {})).interests).toEqual([])
})

test('[R128] for any declarations, whoever is named as impartial passes the guard, and nobody else', async () => {
  const people = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => shop.add(`Any ${name}`)))
  const some = fc.subarray(people)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 4 }),
      some,
      async (bonds, about) => {
        const declared: Array<{ who: Performer; interest: string }> = []
        for (const [from, to] of bonds) {
          if (from === to) continue
          const who = await shop.as(String(people[from]))
          await who.perform(declareConflict, { relation: 'other', person: `/people/${people[to]}` })
          const { interests } = await who.perform(seeMine, {})
          for (const one of interests)
            if (one.ended_at === null) declared.push({ who, interest: one.id })
        }
        const { any, free } = await owner.perform(ask(about, people), {})
        for (const [n, person] of people.entries()) {
          const performer = await shop.as(person)
          const passes = await performer.perform(judge, { people: about }).then(
            () => true,
            () => false,
          )
          expect(passes).toBe(free.includes(person))
          expect(passes).toBe(any[n] === false)
        }
        for (const { who, interest } of declared)
          await who.perform(endConflict, { interest }).catch(() => {})
      },
    ),
    { numRuns: 12 },
  )
})

test('[R128] one declares and ends a conflict on pages without a script', async () => {
  const browser = await shop.browse(shop.owner)
  const page = await browser.get(`/me/conflicts?person=/people/${maria}`)
  expect(page.text).toContain('My conflicts of interest')
  const back = await browser.send(page, '/me/conflicts', { relation: 'family' })
  expect(back.text).toContain('Declared. You will not decide there.')
  expect(back.text).toContain('Maria Rossi')
  const desk = await browser.get('/desk/conflicts')
  expect(desk.status).toBe(200)
  const ended = await browser.send(back, /\/end$/, {})
  expect(ended.text).toContain('over')
  const yearly = await browser.send(ended, '/me/conflicts/year', {})
  expect(yearly.text).toContain('Your declaration for this year is kept.')
  const emergency = await browser.get(`/me/conflicts/emergency?about=${maria}&verb=a.b`)
  expect(emergency.text).toContain('within five days')
  expect((await browser.get('/desk')).status).toBe(200)
})
