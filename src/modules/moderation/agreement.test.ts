// How far people agree, whether suggestions sway them, and whether machines treat everybody alike: counted and published
// without giving anybody away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jonas, lena, maria, setUp, shop, tearDown, town } from '../../testing/moderated-town.ts'
import {
  agreementByGroup,
  agreementOfModerators,
  automationBias,
  kappaOf,
  ownAgreement,
  type ReadTwice,
} from './account-agreement.ts'
import { GAP, isFair, reportFairness } from './fairness.ts'
import { decidedBefore } from './for-tests.ts'
import { rows } from '../../testing/moderation-stories.ts'

beforeAll(setUp)
afterAll(tearDown)

const read = (at: number, more: Partial<ReadTwice> = {}): ReadTwice => ({
  author: `author ${at % 12}`,
  locale: at % 2 ? 'en' : 'de',
  text: 'The loaf was flat.',
  decidedBy: `moderator ${at % 6}`,
  reader: `reader ${at % 3}`,
  first: at % 4 === 0 ? 'hide' : 'keep',
  second: at % 4 === 0 || at % 10 === 1 ? 'hide' : 'keep',
  ...more,
})
const many = Array.from({ length: 240 }, (_, at) => read(at))

test('kappa is 1 where all agree, 0 as by chance, and not said of fewer than twenty [R95]', () => {
  const pair = (first: 0 | 1, second: 0 | 1) => ({ first, second })
  const agreed = Array.from({ length: 20 }, (_, at) => pair((at % 2) as 0 | 1, (at % 2) as 0 | 1))
  expect(kappaOf(agreed)).toBe(1)
  expect(kappaOf(agreed.slice(1))).toBeNull()
  const chance = Array.from({ length: 40 }, (_, at) =>
    pair((at % 2) as 0 | 1, (Math.floor(at / 2) % 2) as 0 | 1),
  )
  expect(kappaOf(chance)).toBe(0)
})

test('agreement by group and over moderators is let out only where enough people are behind it', () => {
  const groups = agreementByGroup(many, '2026-11-28')
  expect(groups.map(({ group }) => group)).toContain('names-none')
  const few = agreementByGroup(
    many.slice(0, 40).map((one) => ({ ...one, author: 'one' })),
    '2026-11-28',
  )
  expect(few.every(({ share, kappa }) => share === null && kappa === null)).toBe(true)
  expect(agreementOfModerators(many, '2026-11-28').mean).not.toBeNull()
  const two = many.map((one, at) => ({ ...one, decidedBy: `moderator ${at % 2}` }))
  expect(agreementOfModerators(two, '2026-11-28')).toEqual({ people: null, mean: null })
  expect(ownAgreement(many, 'moderator 1').pairs).toBe(40)
  expect(ownAgreement(many, 'somebody else')).toEqual({ pairs: 0, kappa: null })
})

test('a suggestion that is followed more often where it is seen is told as sway, with its interval', () => {
  const made = (blind: boolean, agreed: number, of: number) =>
    Array.from({ length: of }, (_, at) => ({
      blind,
      suggestion: { content: 'hide' },
      content: at < agreed ? 'hide' : 'keep',
    }))
  const swayed = automationBias([...made(false, 95, 100), ...made(true, 30, 60)])
  expect(swayed.difference).toMatchObject({ verdict: 'higher' })
  expect(swayed.difference?.value).toBeCloseTo(0.45)
  expect(swayed.difference?.low).toBeGreaterThan(0.3)
  const alike = automationBias([...made(false, 60, 100), ...made(true, 37, 60)])
  expect(alike.difference?.verdict).toBe('no-clear-change')
  expect(automationBias(made(false, 10, 100)).difference).toBeNull()
})

test('a machine is fair where no group is caught more than five points above another, and unknown where too little is let out', () => {
  const group = (name: string, share: number | null) => ({ group: name, people: 20, share })
  expect(isFair([group('names-group', 0.2), group('names-none', 0.2 + GAP + 0.01)])).toBe(false)
  expect(isFair([group('names-group', 0.1), group('names-none', 0.1), group('en', 0.5)])).toBe(true)
  expect(isFair([group('en', 0.1), group('de', 0.3)])).toBe(false)
  expect(isFair([group('names-group', null), group('names-none', 0.2)])).toBeNull()
  expect(isFair([])).toBeNull()
})

test('every month a fairness report of each machine stands on the register, and those who run the business are told [R93]', async () => {
  const done = await shop.system.perform(reportFairness, {})
  expect(done.checked).toBe(0)
  await town.app.database.owner.query(
    `insert into automation_outputs (business, id, automation, version, about_kind, about_id, did, at, expires_at)
     values ($1, gen_random_uuid(), 'moderation.text-model', 'triage', 'post', gen_random_uuid(), 'let-through', $2, $2::timestamptz + interval '1 day')`,
    [shop.business.id, town.clock.now()],
  )
  expect(await shop.system.perform(reportFairness, {})).toEqual({ checked: 1, unfair: 0 })
  const checks = await rows('select automation, kind, passed from automation_checks')
  expect(checks).toEqual([{ automation: 'moderation.text-model', kind: 'fairness', passed: null }])
  const page = await (await shop.browse()).get('/automations/moderation.text-model')
  expect(page.text).toContain('More than five points between two groups')
  expect((await (await shop.browse(shop.owner)).get('/me/notifications')).text).toContain(
    'too little to say',
  )
})

test('the account says how suggestions sway, page and JSON alike; whoever moderates sees their own agreement alone', async () => {
  await decidedBefore(
    town.app.database.owner,
    shop.business.id,
    { author: maria, moderator: jonas },
    Array.from({ length: 50 }, (_, at) => ({
      text: `Said number ${at}`,
      hidden: at % 2 === 0,
      blind: at < 25,
    })),
  )
  await town.app.database.owner.query(
    `update moderation_decisions set suggestion = '{"content":"hide","automation":"a","version":"1"}'`,
  )
  await town.app.database.owner.query(
    'insert into moderation_readings (business, id, decision, reader, content, account, agrees, words, at) select business, gen_random_uuid(), id, $1, content, account, true, $2, at from moderation_decisions',
    [lena, ''],
  )
  await town.app.database.owner.query(
    'update moderation_matters set stars = 1, held_at = opened_at',
  )
  const visitor = await shop.browse()
  const year = new Date().getUTCFullYear()
  const page = await visitor.get(`/moderation/account?year=${year}`)
  expect(page.text).toContain('Sway of suggestions')
  expect(page.text).toContain('no clear sway')
  expect(page.text).toContain('One star: hours')
  expect(page.text).not.toContain('Jonas')
  const json = JSON.parse((await visitor.get(`/moderation/account.json?year=${year}`)).html) as {
    agreement: { moderators: unknown; bias: { shown: { of: number } } }
  }
  expect(json.agreement.moderators).toEqual({ people: null, mean: null })
  expect(json.agreement.bias.shown.of).toBe(25)
})
