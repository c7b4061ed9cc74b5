// Those who run the business set how moderation works; what was decided before stays, and the public reads what holds.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  act,
  claire,
  jonas,
  maria,
  postBy,
  setUpWithoutMachines,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { seeAccount } from './account-see.ts'
import { fileAppeal } from './file-appeal.ts'
import { faultOf, ladder, stepAfter, stepAt, type Step } from './ladder.ts'
import { sampleFor } from './matter.ts'
import { seeQueue } from './see-queue.ts'
import { seeStanding } from './see-standing.ts'
import { setLadder } from './set-ladder.ts'
import { setPromises } from './set-promises.ts'
import { setRest } from './set-rest.ts'
import { setSamples } from './set-samples.ts'
import { rows } from '../../testing/moderation-stories.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

const DAY = 86_400_000
const weights = { hide: 1, warn: 1, mute: 2, suspend: 3, ban: 4 }
const twoSteps = {
  strikeDays: 90,
  ...weights,
  points1: 2,
  account1: 'warn',
  points2: 6,
  account2: 'mute',
  days2: 10,
}

async function reported(author = maria): Promise<{ matter: string; promised: number }> {
  const { post } = await postBy(author, 'You are all fools.')
  await act(yusuf, 'moderation.report', { kind: 'post', id: post, words: 'This is an insult.' })
  const [matter] = await rows<{ id: string; hours: number }>(
    `select id, extract(epoch from promised_at - opened_at) / 3600 as hours from moderation_matters where about = $1`,
    [post],
  )
  return { matter: String(matter?.id), promised: Math.round(Number(matter?.hours)) }
}
const restrict = (matter: string, more: object = {}) =>
  act(jonas, 'moderation.decide', {
    matter,
    content: 'hide',
    law: 'Section 185',
    facts: 'The post calls all members fools.',
    ...more,
  })

test('a business that has set nothing has the usual ladder and promises, and the public reads them', async () => {
  const { terms } = await shop.visitor.perform(seeAccount, {})
  expect(terms).toMatchObject({ promised_hours: [72, 24, 12, 2], appeal_days: 7, strike_days: 180 })
  expect(terms.ladder).toEqual(ladder)
  expect((await reported()).promised).toBe(24)
})

test('[R60] a new ladder holds for the next decision: points given before keep their day, and the standing shows the new steps', async () => {
  const before = await reported()
  await restrict(before.matter)
  const owner = await shop.as(shop.owner)
  await owner.perform(setLadder, twoSteps)
  const after = await reported()
  await restrict(after.matter, { account: 'mute', days: 1 })
  const strikes = await rows<{ days: number; weight: number }>(
    `select weight, round(extract(epoch from expires_at - at) / 86400)::int as days from moderation_strikes where person = $1 order by at`,
    [maria],
  )
  expect(strikes).toEqual([
    { weight: 1, days: 180 },
    { weight: 2, days: 90 },
  ])
  const { standing } = await (await shop.as(maria)).perform(seeStanding, {})
  expect(standing).toMatchObject({ points: 3, here: { account: 'warn' } })
  expect(standing.next).toEqual({ points: 6, account: 'mute', days: 10 })
  const { terms } = await shop.visitor.perform(seeAccount, {})
  expect(terms.ladder).toHaveLength(2)
  const written = await rows<{ detail: object }>(
    `select detail from audit where action = 'moderation.set-ladder'`,
  )
  expect(written).toEqual([
    { detail: { ladder: '2 warn, 6 mute 10', weights: '1, 1, 2, 3, 4', strikeDays: 90 } },
  ])
})

test('[R60] a ladder that does not begin with a warning, or grows gentler, is refused by field', async () => {
  const owner = await shop.as(shop.owner)
  for (const wrong of [
    { ...twoSteps, account1: 'ban' },
    { ...twoSteps, days2: undefined },
    { ...twoSteps, points3: 9, account3: 'warn' },
    { ...twoSteps, points1: undefined, points2: undefined },
  ])
    await expect(owner.perform(setLadder, wrong)).rejects.toMatchObject({ kind: 'invalid' })
  for (const [wrong, field] of [
    [{ days2: undefined }, 'days2'],
    [{ points3: 9 }, 'account3'],
  ] as const)
    await expect(owner.perform(setLadder, { ...twoSteps, ...wrong })).rejects.toMatchObject({
      fields: { [field]: expect.any(Array) },
    })
})

test('promises that are set hold for what comes in from then on, and the answer to an appeal is due as promised', async () => {
  const waiting = await reported(claire)
  const owner = await shop.as(shop.owner)
  const promises = { taste: 96, usual: 48, serious: 6, harm: 1, appeal: 3 }
  await expect(owner.perform(setPromises, { ...promises, harm: 8 })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await owner.perform(setPromises, promises)
  expect(waiting.promised).toBe(24)
  const fresh = await reported(claire)
  expect(fresh.promised).toBe(48)
  await restrict(fresh.matter)
  await town.app.settle()
  const [told] = await rows<{ link: string }>(
    `select link from notifications where key = 'moderation.told-decision' order by made_at desc, id desc limit 1`,
  )
  const statement = told?.link.split('/').at(-1) ?? ''
  const page = await (await shop.browse()).get(`/statements/${statement}`)
  expect(page.text).toContain('within 3 days')
  await shop.visitor.perform(fileAppeal, { statement, words: 'It is a line from a song, really.' })
  const [appeal] = await rows<{ filed_at: Date; due_at: Date }>(
    'select filed_at, due_at from moderation_appeals order by filed_at desc limit 1',
  )
  const days = (Number(appeal?.due_at) - Number(appeal?.filed_at)) / DAY
  expect(Math.round(days)).toBe(3)
})

test('whoever moderates is asked to rest after what is set', async () => {
  const owner = await shop.as(shop.owner)
  await owner.perform(setRest, { minutes: 30, heavy: 5, seen: 10, pause: 25 })
  await rows(`update moderation_exposures set seen = 11 where person = $1 returning person`, [
    jonas,
  ])
  const { care } = await (await shop.as(jonas)).perform(seeQueue, {})
  expect(care).toMatchObject({ rest: 'seen', pause: 25 })
})

test('[R95] samples are drawn in the shares that are set, and none where none are set', async () => {
  const owner = await shop.as(shop.owner)
  await owner.perform(setSamples, { blind: 0, second: 50 })
  const desk = await (await shop.browse(shop.owner)).get('/desk/moderation/samples')
  expect(desk.text).toContain('50 of a hundred decisions')
  const now = (byte: number) => ({ random: () => Uint8Array.of(byte, 0) }) as never
  const shares = { blind_share: 10, second_share: 30 }
  const drawn = Array.from({ length: 256 }, (_, byte) => sampleFor(now(byte), shares))
  expect(drawn.filter((one) => one === 'blind').length / 256).toBeCloseTo(0.1, 1)
  expect(drawn.filter((one) => one === 'second').length / 256).toBeCloseTo(0.3, 1)
  expect(sampleFor(now(0), { blind_share: 0, second_share: 0 })).toBeNull()
  const seen = new Set<string | null>()
  for (let n = 0; n < 12; n++) {
    const { matter } = await reported(claire)
    const [row] = await rows<{ sample: string | null }>(
      'select sample from moderation_matters where id = $1',
      [matter],
    )
    seen.add(row?.sample ?? null)
  }
  expect(seen.has('blind')).toBe(false)
})

test('only those who run the business set it; a moderator reads it', async () => {
  const moderator = await shop.as(jonas)
  for (const [verb, input] of [
    [setLadder, twoSteps],
    [setRest, { minutes: 30, heavy: 5, seen: 100, pause: 25 }],
    [setSamples, { blind: 5, second: 5 }],
    [setPromises, { taste: 9, usual: 9, serious: 9, harm: 9, appeal: 9 }],
  ] as const)
    await expect(moderator.perform(verb as never, input)).rejects.toMatchObject({ kind: 'refused' })
  const read = await (await shop.browse(jonas)).get('/desk/moderation/terms')
  expect(read.text).toContain('Those who run the business set this')
})

test('the owner changes promises and ladder on one page without a script, in German too', async () => {
  await rows(`update people set locale = 'de' where id = $1 returning id`, [shop.owner])
  const browser = await shop.browse(shop.owner)
  const page = await browser.get('/desk/moderation/terms')
  expect(page.text).toContain('Wie die Moderation hier arbeitet')
  const kept = await browser.send(page, '/desk/moderation/terms/promises', { usual: '36' })
  expect(kept.text).toContain('Behalten. Es gilt ab jetzt')
  const account = await (await shop.browse()).get('/moderation/account')
  expect(account.text).toContain('within 36 hours')
  const wrong = await browser.send(kept, '/desk/moderation/terms/ladder', {
    account1: 'mute',
    days1: '2',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Beginnen Sie mit einer Verwarnung')
})

test('on any ladder that is one, the next step needs more points and is harsher than the one that holds', () => {
  const step = fc.record({
    points: fc.integer({ min: 1, max: 99 }),
    account: fc.constantFrom<Step['account']>('warn', 'mute', 'suspend', 'ban'),
    days: fc.option(fc.integer({ min: 1, max: 99 })),
  })
  const rank = ['warn', 'mute', 'suspend', 'ban']
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 120 }),
      (some, points) => {
        const steps: Step[] = [
          { points: 1, account: 'warn', days: null },
          ...some.toSorted((a, b) => a.points - b.points),
        ]
        if (faultOf(steps) !== undefined) return
        const [here, next] = [stepAt(steps, points), stepAfter(steps, points)]
        if (!here || !next) return
        expect(next.points).toBeGreaterThan(points)
        expect(rank.indexOf(next.account)).toBeGreaterThanOrEqual(rank.indexOf(here.account))
      },
    ),
  )
})
