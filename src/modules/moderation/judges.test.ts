// Who judges an appeal: nobody who took part, whatever happened before; and where nobody is left, somebody from outside.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { conflictsOf, declareConflict } from '#conflicts'
import {
  claire,
  jonas,
  lena,
  maria,
  setUpWithoutMachines,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { addNote } from './add-note.ts'
import { askOutside } from './ask-outside.ts'
import { fileAppeal } from './file-appeal.ts'
import { asVerb } from './for-tests.ts'
import { judgeAppeal } from './judge-appeal.ts'
import { seeAppeal } from './see-appeals.ts'
import { rows, as, decided, appealed, words, reasons } from '../../testing/moderation-stories.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

test('[R59] where nobody is left, somebody from outside judges by a link that then closes', async () => {
  const { appeal, matter } = await appealed()
  for (const who of [lena, shop.owner])
    await (await as(who)).perform(addNote, { matter, words: 'I saw this.' })
  const seen = await (await as(shop.owner)).perform(seeAppeal, { appeal })
  expect(seen.judges).toEqual([])
  const owner = await as(shop.owner)
  const invite = { appeal, name: 'Ines Outside', days: 7 }
  for (const email of ['maria@example.org', 'lena@bramble.example'])
    await expect(owner.perform(askOutside, { ...invite, email })).rejects.toMatchObject({
      kind: 'invalid',
    })
  await owner.perform(askOutside, { ...invite, email: 'ines@elsewhere.example' })
  const [letter] = await rows<{ sealed: string }>(
    `select sealed from mail_letters where to_email = 'ines@elsewhere.example'`,
  )
  const lines = await shop.system.perform(
    asVerb((now) =>
      Promise.resolve(now.seals.open('notifications.letter', String(letter?.sealed)) ?? ''),
    ),
    {},
  )
  const path = (JSON.parse(lines) as string[]).find((line) => line.startsWith('/review/')) ?? ''
  const browser = await shop.browse()
  const page = await browser.get(path)
  expect(page.text).toContain('You are all fools, says the song.')
  expect(page.text).not.toContain('Yusuf')
  await browser.send(page, path, { outcome: 'upheld', reasons })
  expect((await browser.get(path)).status).toBe(404)
  expect(
    await rows('select outcome, reviewer from moderation_appeals where id = $1', [appeal]),
  ).toEqual([{ outcome: 'upheld', reviewer: null }])
})

test('[R59] for any history of decisions, notes, reports and conflicts, an appeal is judged only by somebody apart', async () => {
  const people = [jonas, lena, shop.owner, await shop.add('Karl Third', { hats: ['moderator'] })]
  const pick = fc.nat(people.length - 1)
  await fc.assert(
    fc.asyncProperty(
      pick,
      fc.array(pick, { maxLength: 2 }),
      fc.option(pick),
      fc.option(fc.tuple(pick, fc.constantFrom('author', 'decider'))),
      async (decider, noters, reporter, bond) => {
        const by = String(people[decider])
        const reporting = reporter === null ? yusuf : String(people[reporter])
        if (reporting === by) return
        const given = await decided({}, by, maria, reporting)
        for (const noter of noters)
          if (people[noter] !== reporting)
            await (
              await as(String(people[noter]))
            ).perform(addNote, {
              matter: given.matter,
              words: 'A note.',
            })
        const bound = bond === null ? undefined : String(people[bond[0]])
        const other = bond?.[1] === 'decider' ? by : maria
        if (bound !== undefined && bound !== other)
          await (
            await as(bound)
          ).perform(declareConflict, {
            relation: 'friend',
            person: `/people/${other}`,
          })
        const { appeal } = await shop.visitor.perform(fileAppeal, {
          statement: given.statement,
          words,
        })
        for (const who of people) {
          const parted =
            who === by || who === reporting || noters.some((noter) => people[noter] === who)
          const answer = { appeal, outcome: 'rejected', reasons }
          const outcome = await (await as(who)).perform(judgeAppeal, answer).then(
            () => 'judged',
            (stop: { kind: string }) => stop.kind,
          )
          if (parted) expect(outcome).not.toBe('judged')
          if (outcome === 'judged') {
            const bonds = await shop.system.perform(
              asVerb((now) => conflictsOf(now, who, [maria, by, reporting])),
              {},
            )
            expect(bonds).toEqual([])
          }
        }
        await town.app.database.owner.query(`update conflict_interests set ended_at = $1`, [
          town.clock.now(),
        ])
      },
    ),
    { numRuns: 15 },
  )
}, 60_000)

test('nobody sees an appeal that is about themselves, and claire has nothing to do with any', async () => {
  const { appeal } = await appealed()
  await expect((await as(claire)).perform(seeAppeal, { appeal })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect((await as(maria)).perform(seeAppeal, { appeal })).rejects.toMatchObject({
    kind: 'missing',
  })
})
