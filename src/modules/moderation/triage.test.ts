// What triage finds is held or pointed out in the transaction in which it is said, told to its author, and decided by people.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { switchOff, switchOn } from '#automations'
import { perform } from '../../kernel/perform.ts'
import {
  act,
  maria,
  postBy,
  setUp,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { shippedScorer } from './triage-scorers.ts'
import type { Seen, Thing } from './triage-shapes.ts'
import { judge, steps } from './triage-steps.ts'
import { triageBacklog } from './triage-backlog.ts'
import { weigh } from './weigh.ts'
import { rows, matterAbout, vile, kind } from '../../testing/moderation-stories.ts'

beforeAll(setUp)
afterAll(tearDown)

const seen: Seen = {
  settings: { flagAt: 0.5, holdAt: 0.9, hours: 24 },
  shares: { blind_share: 10, second_share: 10 },
  on: new Set(['moderation.signals', 'moderation.rules', 'moderation.text-model']),
  rules: [],
  scorers: () => shippedScorer('en'),
  printOf: () => '',
  weigh: (one) => weigh(shippedScorer('en').scorer, one.text),
  author: () => ({ said: 20, days: 400 }),
  same: () => ({ own: 0, others: 0, known: false }),
}
const thing = (text: string, more: Partial<Thing> = {}): Thing => ({
  kind: 'post',
  id: 'x',
  author: 'a',
  space: null,
  title: '',
  text,
  locale: 'en',
  at: new Date(0),
  hidden: false,
  ...more,
})

test('the steps are a list that can be read from top to bottom, and none of them can remove or sanction [R91]', () => {
  expect(steps.map(({ name }) => name)).toEqual([
    'known-spam',
    'repetition',
    'links',
    'new-member',
    'rules',
    'text-model',
    'endpoint',
  ])
})

test('each step finds what it is for, and says why', () => {
  const first = (text: string, more: Partial<Seen> = {}) => judge(thing(text), { ...seen, ...more })
  expect(first(kind)).toMatchObject({ says: 'nothing', signs: [] })
  expect(first(kind, { same: () => ({ own: 0, others: 0, known: true }) })).toMatchObject({
    says: 'hold',
    signs: [{ step: 'known-spam' }],
  })
  expect(first(kind, { same: () => ({ own: 3, others: 0, known: false }) }).says).toBe('flag')
  expect(first(kind, { same: () => ({ own: 0, others: 3, known: false }) }).says).toBe('flag')
  expect(first('http://aa.com www.bb.com cc.com dd.shop').signs[0]?.step).toBe('links')
  const fresh = { author: () => ({ said: 0, days: 0 }) }
  expect(first('Look at http://cheap.example now', fresh).says).toBe('order')
  const found = first(vile)
  expect(found.says).toBe('hold')
  expect(found.signs[0]?.words?.length).toBeGreaterThan(0)
})

test('a rule that lets through ends triage; a step that breaks asks a person to look', () => {
  const rule = {
    id: 'r',
    name: 'Our motto',
    space: null,
    number: 1,
    kind: 'words' as const,
    patterns: ['worthless'],
    does: 'publish' as const,
    severity: 0 as const,
    promise_hours: 24,
    afterwards: 'publish' as const,
  }
  expect(judge(thing(vile), { ...seen, rules: [rule] }).says).toBe('publish')
  const broken = judge(thing(kind), {
    ...seen,
    weigh: () => {
      throw new Error('no model')
    },
  })
  expect(broken).toMatchObject({ says: 'flag', signs: [{ step: 'broken' }] })
})

test('a vile topic is never seen by others; its author sees it, is told until when, and the register keeps why [R88] [R92]', async () => {
  const { topic } = await postBy(maria, vile)
  const matter = await matterAbout(topic)
  expect(matter).toMatchObject({ kind: 'topic', decided_at: null })
  expect(matter?.held_until).not.toBeNull()
  expect((await (await shop.browse()).get(`/s/bread/t/${topic}`)).text).not.toContain('worthless')
  expect((await (await shop.browse(yusuf)).get('/s/bread')).text).not.toContain('worthless')
  expect((await (await shop.browse(maria)).get(`/s/bread/t/${topic}`)).text).toContain('worthless')
  const mine = await (await shop.browse(maria)).get('/me/machines')
  expect(mine.text).toContain('The words that weighed most')
  expect(await rows('select did from automation_outputs where about_id = $1', [topic])).toEqual([
    { did: 'held' },
  ])
})

test('nobody is told of a held answer until it appears, and then they are', async () => {
  const { topic } = await postBy(yusuf, kind)
  await town.app.settle()
  const before = (
    await rows('select count(*)::int as n from notifications where person = $1', [yusuf])
  )[0]
  await act(maria, 'forum.reply', { topic, text: vile })
  await town.app.settle()
  const during = (
    await rows('select count(*)::int as n from notifications where person = $1', [yusuf])
  )[0]
  expect(during).toEqual(before)
})

test('an answer that triage lets pass costs one statement more than with every machine switched off', async () => {
  const { topic } = await postBy(maria, kind)
  const { actor } = await shop.as(yusuf)
  const card = town.app.registry.actions.get('forum.reply') as never
  const answers = async (text: string) =>
    (
      await perform(
        town.app,
        card,
        { topic, text },
        { business: shop.business, via: 'test', actor },
      )
    ).queries
  const on = await answers('It was a fine loaf, and the crust was finer.')
  const machines = ['moderation.signals', 'moderation.rules', 'moderation.text-model']
  const reason = 'We count what it costs.'
  for (const automation of machines)
    await act(shop.owner, 'automations.switch-off', { automation, reason })
  const off = await answers('It was a fine loaf, and the crumb was finer.')
  for (const automation of machines)
    await act(shop.owner, 'automations.switch-on', { automation, reason })
  expect(on - off).toBeLessThanOrEqual(1)
  expect(on).toBeLessThanOrEqual(9)
})

test('an edit is looked at again', async () => {
  const { topic } = await postBy(maria, 'My sourdough does not rise, what do you do about it?')
  expect(await matterAbout(topic)).toBeUndefined()
  await act(maria, 'forum.edit-post', { topic, position: 1, text: vile })
  expect(await matterAbout(topic)).toMatchObject({ flags: 1 })
})

test('the same words for the fourth time in a day are held', async () => {
  const spam = 'Buy our wonderful golden baking tins, call 030 555 1234 56'
  for (let n = 0; n < 4; n++) await postBy(yusuf, spam)
  const found = await rows(
    `select count(*) filter (where held_at is not null)::int as held, count(*)::int as all from moderation_matters where author = $1`,
    [yusuf],
  )
  expect(found).toEqual([{ held: 1, all: 2 }])
})

test('the switch stops a machine in the middle of a load, from the next thing on [R85]', async () => {
  const owner = await shop.as(shop.owner)
  const off = { automation: 'moderation.text-model', reason: 'It holds harmless talk about dough.' }
  const load = Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      postBy(n % 2 ? maria : yusuf, `${vile} number ${'x'.repeat(n + 1)}`),
    ),
  )
  await owner.perform(switchOff, off)
  await load
  const { topic } = await postBy(maria, `${vile} after the switch`)
  expect(await matterAbout(topic)).toBeUndefined()
  await owner.perform(switchOn, { ...off, reason: 'It was mended in the meantime.' })
  const again = await postBy(maria, `${vile} on again`)
  expect(await matterAbout(again.topic)).toBeDefined()
})

test('what was said before is gone through in batches, pointed out and not hidden, and only once', async () => {
  const { topic } = await postBy(maria, kind)
  await town.app.database.owner.query(
    `insert into posts (business, id, space, topic, position, author, written_at, locale, text, html, words)
     select business, gen_random_uuid(), space, topic, 100 + n, author, written_at, locale, $2, $2, $2
     from posts, generate_series(1, 30) n where topic = $1 and position = 1`,
    [topic, 'You are all disgusting filthy idiots, go to hell'],
  )
  const first = await shop.system.perform(triageBacklog, { kind: 'post' })
  expect(first.looked).toBeGreaterThanOrEqual(30)
  expect(first.flagged).toBeGreaterThanOrEqual(30)
  const again = await shop.system.perform(triageBacklog, { kind: 'post' })
  expect(again.flagged).toBe(0)
  expect(
    await rows('select count(*)::int as n from posts where topic = $1 and hidden_at is not null', [
      topic,
    ]),
  ).toEqual([{ n: 0 }])
})
