import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { conflictsOf, declareConflict } from '#conflicts'
import {
  claire,
  jonas,
  lena,
  maria,
  postBy,
  setUpWithoutMachines,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { addNote } from './add-note.ts'
import { askOutside } from './ask-outside.ts'
import { decide } from './decide.ts'
import { appealOutcome, fileAppeal } from './file-appeal.ts'
import { asVerb } from './for-tests.ts'
import { judgeAppeal } from './judge-appeal.ts'
import { report } from './report.ts'
import { seeAppeal } from './see-appeals.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

const rows = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await town.app.database.owner.query<T>(sql, values)).rows
const as = (who: string) => shop.as(who)
const words = 'I quoted a song, and everybody there knew it.'
const reasons = 'The line is from a song that the talk was about.'

async function decided(more: object = {}, by = jonas, author = maria, reporter = yusuf) {
  const { post, topic } = await postBy(author, 'You are all fools, says the song.')
  const reported = await (
    await as(reporter)
  ).perform(report, {
    kind: 'post',
    id: post,
    words: 'This is an insult.',
  })
  const [matter] = await rows<{ id: string }>(
    'select id from moderation_matters where about = $1 and decided_at is null',
    [post],
  )
  const { decision } = await (
    await as(by)
  ).perform(decide, {
    matter: matter?.id,
    content: 'hide',
    law: 'Section 185',
    facts: 'The post calls all members fools.',
    ...more,
  })
  await town.app.settle()
  const [statement] = await rows<{ link: string }>(
    `select link from notifications where key = 'moderation.told-decision' order by made_at desc, id desc limit 1`,
  )
  return {
    post,
    topic,
    matter: String(matter?.id),
    decision,
    receipt: reported.link.split('/').at(-1) ?? '',
    statement: statement?.link.split('/').at(-1) ?? '',
  }
}
async function appealed(more: object = {}, by = jonas) {
  const given = await decided(more, by)
  const { appeal } = await shop.visitor.perform(fileAppeal, { statement: given.statement, words })
  return { ...given, appeal }
}

test('[R62] an appeal that is right undoes measure, strike and visibility at once, and both sides are told', async () => {
  const { appeal, post, decision } = await appealed({
    account: 'suspend',
    days: 7,
    weight: 3,
    reach: 'business',
  })
  await expect(postBy(maria, 'Am I suspended?')).rejects.toMatchObject({ kind: 'refused' })
  await (await as(lena)).perform(judgeAppeal, { appeal, outcome: 'upheld', reasons })
  await town.app.settle()
  await postBy(maria, 'I can write again.')
  expect(await rows('select hidden_at from posts where id = $1', [post])).toEqual([
    { hidden_at: null },
  ])
  const left = await rows(
    `select 1 from moderation_sanctions where decision = $1 and lifted_at is null
     union all select 1 from moderation_strikes where decision = $1 and undone_at is null`,
    [decision],
  )
  expect(left).toEqual([])
  const told = await rows<{ key: string }>('select key from notifications where person = any($1)', [
    [maria, jonas],
  ])
  expect(told.map((one) => one.key)).toEqual(
    expect.arrayContaining(['moderation.told-upheld', 'moderation.told-decider']),
  )
})

test('[R62] whoever decided, reported or noted cannot judge the appeal, nor can the database be told that they did', async () => {
  const given = await decided({}, jonas)
  await (await as(lena)).perform(addNote, { matter: given.matter, words: 'I think so too.' })
  const { appeal } = await shop.visitor.perform(fileAppeal, { statement: given.statement, words })
  const answer = { appeal, outcome: 'rejected', reasons }
  for (const who of [jonas, lena])
    await expect((await as(who)).perform(judgeAppeal, answer)).rejects.toMatchObject({
      kind: 'refused',
    })
  for (const who of [jonas, lena, yusuf, maria])
    await expect(
      town.app.database.owner.query(
        `begin; select set_config('evenhand.business', business::text, true) from moderation_appeals limit 1; update moderation_appeals set reviewer = '${who}' where id = '${appeal}'; commit`,
      ),
    ).rejects.toThrow(/took no part|violates check/)
  await town.app.database.owner.query('rollback')
  await (await as(shop.owner)).perform(judgeAppeal, answer)
})

test('one appeal a side: a flood of appeals is one appeal, and an answered one stays answered', async () => {
  const { statement, appeal } = await appealed()
  const again = () => shop.visitor.perform(fileAppeal, { statement, words })
  await expect(again()).rejects.toMatchObject({ kind: 'clash' })
  const flood = await Promise.all(
    Array.from({ length: 12 }, () =>
      again().then(
        () => 'done',
        (stop: { kind: string }) => stop.kind,
      ),
    ),
  )
  expect(flood).toContain('limited')
  expect(flood).not.toContain('done')
  await (await as(lena)).perform(judgeAppeal, { appeal, outcome: 'rejected', reasons })
  await expect(
    (await as(shop.owner)).perform(judgeAppeal, { appeal, outcome: 'upheld', reasons }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('an appeal is open for six months, with a link alone and without signing in, and not a day longer', async () => {
  const late = await decided()
  town.clock.advance(180 * 86_400_000)
  await shop.visitor.perform(fileAppeal, { statement: late.statement, words })
  const later = await decided()
  town.clock.advance(186 * 86_400_000)
  await expect(
    shop.visitor.perform(fileAppeal, { statement: later.statement, words }),
  ).rejects.toMatchObject({ say: { key: 'moderation.no.appeal-too-late' } })
  await expect(
    shop.visitor.perform(fileAppeal, { statement: `${later.statement}x`, words }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

test('[R62] a reporter who was not followed appeals; if they are right, others than the two before decide anew', async () => {
  const { receipt, post } = await decided({ content: 'keep' })
  const { appeal } = await shop.visitor.perform(appealOutcome, { report: receipt, words })
  await (await as(lena)).perform(judgeAppeal, { appeal, outcome: 'upheld', reasons })
  const [fresh] = await rows<{ id: string }>(
    'select id from moderation_matters where about = $1 and decided_at is null',
    [post],
  )
  const ruling = {
    matter: fresh?.id,
    content: 'hide',
    law: 'Section 185',
    facts: 'The post calls all members fools.',
  }
  for (const who of [jonas, lena])
    await expect((await as(who)).perform(decide, ruling)).rejects.toMatchObject({
      say: { key: 'moderation.no.decided-before' },
    })
  await (await as(shop.owner)).perform(decide, ruling)
})

test('[R62] where nobody is left, somebody from outside judges by a link that then closes', async () => {
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

test('[R62] for any history of decisions, notes, reports and conflicts, an appeal is judged only by somebody apart', async () => {
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
