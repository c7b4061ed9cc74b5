// Whoever was restricted, or whose report was not followed, is heard by somebody who took no part.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
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
import { decide } from './decide.ts'
import { appealOutcome, fileAppeal } from './file-appeal.ts'
import { judgeAppeal } from './judge-appeal.ts'
import { rows, as, decided, appealed, words, reasons } from '../../testing/moderation-stories.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

test('[R59] an appeal that is right undoes measure, strike and visibility at once, and both sides are told', async () => {
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

test('[R59] whoever decided, reported or noted cannot judge the appeal, nor can the database be told that they did', async () => {
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

test('[R59] a reporter who was not followed appeals; if they are right, others than the two before decide anew', async () => {
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
