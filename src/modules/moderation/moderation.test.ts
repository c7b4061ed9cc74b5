import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareConflict } from '#conflicts'
import {
  act,
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
import { asVerb } from './for-tests.ts'
import { claimNext } from './claim.ts'
import { decide } from './decide.ts'
import { decideSeveral } from './decide-several.ts'
import { giveNotice } from './give-notice.ts'
import { hold } from './hold.ts'
import { readSample } from './read-sample.ts'
import { releaseHolds } from './release-holds.ts'
import { report } from './report.ts'
import { seeLog } from './see-log.ts'
import { seeMatter } from './see-matter.ts'
import { seeQueue } from './see-queue.ts'
import { seeStanding } from './see-standing.ts'
import { takeBackDecision } from './take-back-decision.ts'
import { takePause } from './take-care.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

const rows = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await town.app.database.owner.query<T>(sql, values)).rows
const as = (who: string) => shop.as(who)

/** Somebody's post, reported by somebody else; returns the matter. */
async function reported(author = maria, reporter = yusuf, text = 'You are all fools.') {
  const { post, topic } = await postBy(author, text)
  const given = { kind: 'post', id: post, words: 'This is an insult.' }
  const answer = await (await as(reporter)).perform(report, given)
  const [matter] = await rows<{ id: string }>(
    'select id from moderation_matters where about = $1 and decided_at is null',
    [post],
  )
  return { ...answer, post, topic, matter: String(matter?.id) }
}
const restriction = (matter: string, more: object = {}) => ({
  matter,
  content: 'hide',
  law: 'Section 185 of the penal code',
  facts: 'The post calls all members fools.',
  ...more,
})

test('[R58] one thing reported ten times is one matter, and the same person counts once', async () => {
  const { post, matter } = await reported()
  const again = await (
    await as(yusuf)
  ).perform(report, {
    kind: 'post',
    id: post,
    words: 'Still an insult to everybody.',
  })
  expect(again.again).toBe(true)
  await (await as(claire)).perform(report, { kind: 'post', id: post, words: 'I find it rude too.' })
  expect(await rows('select reports from moderation_matters where id = $1', [matter])).toEqual([
    { reports: 2 },
  ])
})

test('a flood of reports is stopped, and what was reported before stays', async () => {
  const flooder = await shop.add('Flo Oder', { communities: ['customers'] })
  const { post } = await postBy(maria, 'A quiet post about rye.')
  const browser = await as(flooder)
  const tries = Array.from({ length: 25 }, () =>
    browser.perform(report, { kind: 'post', id: post, words: 'again and again' }).then(
      () => 'done',
      (stop: { kind: string }) => stop.kind,
    ),
  )
  const outcomes = await Promise.all(tries)
  expect(outcomes.filter((one) => one === 'limited')).toHaveLength(5)
  expect(
    await rows('select 1 from moderation_reports where reporter = $1', [flooder]),
  ).toHaveLength(1)
})

test('nobody reports themselves, and what is gone cannot be reported', async () => {
  const { post, topic } = await postBy(maria, 'My own words.')
  const own = { kind: 'post', id: post, words: 'I am sorry about this.' }
  await expect((await as(maria)).perform(report, own)).rejects.toMatchObject({
    say: { key: 'moderation.no.own-report' },
  })
  await act(maria, 'forum.take-back-post', { topic, position: 1 })
  await expect((await as(yusuf)).perform(report, own)).rejects.toMatchObject({ kind: 'missing' })
})

test('a thing taken back after it was reported can still be decided about, by what it said', async () => {
  const { topic, matter } = await reported(maria, yusuf, 'Soon I am gone, you fools.')
  await act(maria, 'forum.take-back-post', { topic, position: 1 })
  const seen = await (await as(jonas)).perform(seeMatter, { matter })
  expect(seen.live).toBeNull()
  expect(seen.matter.words).toContain('Soon I am gone')
  const done = await (await as(jonas)).perform(decide, { matter, content: 'keep' })
  expect(done.decision).toBeDefined()
})

test('[R66] anybody gives notice of illegal content without an account, with what the law asks', async () => {
  const { post } = await postBy(maria, 'Buy stolen bicycles here.')
  const given = {
    addresses: `https://bakery.example/posts/${post}`,
    law: 'It offers stolen goods, section 259.',
    name: 'Nora Neighbour',
    email: 'nora@elsewhere.example',
    faith: 'on',
  }
  const notice = (more: object) => shop.visitor.perform(giveNotice, { ...given, ...more })
  await expect(notice({ faith: undefined })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(notice({ name: undefined })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(notice({ email: undefined })).rejects.toMatchObject({ kind: 'invalid' })
  const { link } = await notice({})
  expect(await rows('select kind from moderation_matters where about = $1', [post])).toEqual([
    { kind: 'post' },
  ])
  const browser = await shop.browse()
  const receipt = await browser.get(link)
  expect(receipt.text).toContain('A person will have looked')
  const child = await notice({ child: 'on', name: undefined, email: undefined })
  const kept = await rows('select name, email, reporter from moderation_reports where id = $1', [
    child.report,
  ])
  expect(kept).toEqual([{ name: '', email: '', reporter: null }])
  const stray = await notice({ addresses: 'https://bakery.example/nowhere' })
  expect((await browser.get(stray.link)).status).toBe(200)
  expect((await browser.get(`${stray.link}x`)).status).toBe(404)
})

test('[R64] a moderator cannot decide about their own post, their friend’s, or what they reported', async () => {
  const own = await reported(jonas, yusuf)
  const key = (no: string) => ({ kind: 'refused', say: { key: no } })
  const moderator = await as(jonas)
  await expect(
    moderator.perform(decide, { matter: own.matter, content: 'keep' }),
  ).rejects.toMatchObject(key('conflicts.no.own'))
  await expect(moderator.perform(seeMatter, { matter: own.matter })).rejects.toMatchObject({
    kind: 'missing',
  })
  await moderator.perform(declareConflict, { relation: 'friend', person: 'Claire Dubois' })
  const friends = await reported(claire, yusuf)
  await expect(moderator.perform(decide, restriction(friends.matter))).rejects.toMatchObject(
    key('conflicts.no.bound'),
  )
  const mine = await reported(maria, jonas)
  await expect(
    moderator.perform(decide, { matter: mine.matter, content: 'keep' }),
  ).rejects.toMatchObject(key('conflicts.no.own'))
  for (const { matter } of [own, friends, mine])
    await (await as(lena)).perform(decide, { matter, content: 'keep' })
})

test('[R60] two moderators at once: one decides, the other gets a clash and sees the decision', async () => {
  const { matter } = await reported()
  const both = await Promise.allSettled([
    (await as(jonas)).perform(decide, { matter, content: 'keep' }),
    (await as(lena)).perform(decide, restriction(matter)),
  ])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = both.find((one) => one.status === 'rejected')
  expect(lost?.reason).toMatchObject({ kind: 'clash' })
  const browser = await shop.browse(lena)
  const late = await browser.post(`/desk/moderation/${matter}`, { content: 'keep' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody else was quicker')
  expect(late.text).toContain('What was decided')
})

test('[R61] nobody is restricted without a clause or law and facts, and a machine or the system decides nothing', async () => {
  const { matter } = await reported()
  const moderator = await as(jonas)
  await expect(moderator.perform(decide, restriction(matter, { law: '' }))).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(
    moderator.perform(decide, restriction(matter, { facts: 'Bad.' })),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await expect(shop.system.perform(decide, restriction(matter))).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect((await as(yusuf)).perform(decide, restriction(matter))).rejects.toMatchObject({
    kind: 'missing',
  })
  await moderator.perform(decide, { matter, content: 'keep' })
})

test('[R63] whoever is muted or suspended is refused with the reason, and can still leave, read why and take their data', async () => {
  const tom = await shop.add('Tom Loud', { communities: ['customers'], email: 'tom@example.org' })
  await act(tom, 'spaces.join-space', { space: 'bread' })
  const first = await reported(tom, yusuf)
  const muted = restriction(first.matter, { account: 'mute', days: 3, weight: 2 })
  await (await as(jonas)).perform(decide, muted)
  await expect(postBy(tom, 'Am I muted?')).rejects.toMatchObject({
    say: { key: 'moderation.no.muted-here' },
  })
  await act(tom, 'spaces.leave-space', { space: 'bread' })
  await act(tom, 'spaces.join-space', { space: 'bread' })
  town.clock.advance(3 * 86_400_000 + 1000)
  const second = await reported(tom, yusuf, 'I am back, you fools.')
  await (
    await as(jonas)
  ).perform(decide, restriction(second.matter, { account: 'ban', reach: 'business', weight: 4 }))
  await expect(postBy(tom, 'Am I banned?')).rejects.toMatchObject({
    say: { key: 'moderation.no.suspended' },
  })
  const { post } = await postBy(maria, 'A post to report.')
  await expect(
    (await as(tom)).perform(report, { kind: 'post', id: post, words: 'revenge, revenge' }),
  ).rejects.toMatchObject({ say: { key: 'moderation.no.suspended' } })
  const { standing, statements } = await (await as(tom)).perform(seeStanding, {})
  expect(standing).toMatchObject({ points: 6, next: { points: 8 } })
  expect(statements).toHaveLength(2)
  const seeData = town.app.registry.questions.get('people.see-data') ?? expect.unreachable()
  expect(await (await as(tom)).perform(seeData, { person: tom })).toHaveProperty('held')
  await act(tom, 'spaces.leave-space', { space: 'bread' })
})

test('strikes expire, and the ladder begins anew', async () => {
  const una = await shop.add('Una Once', { communities: ['customers'] })
  await act(una, 'spaces.join-space', { space: 'bread' })
  const { matter } = await reported(una, yusuf)
  await (await as(jonas)).perform(decide, restriction(matter, { account: 'warn', weight: 3 }))
  const before = await (await as(una)).perform(seeStanding, {})
  expect(before.standing.points).toBe(3)
  town.clock.advance(181 * 86_400_000)
  const after = await (await as(una)).perform(seeStanding, {})
  expect(after.standing).toMatchObject({ points: 0, next: { account: 'warn' } })
})

test('what a machine held is seen again when the promised time is over, and still waits for a person', async () => {
  const { post, topic } = await postBy(maria, 'Held at offers.example')
  const promised = new Date(town.clock.now().getTime() + 3_600_000)
  const matter = await shop.system.perform(
    asVerb((now) =>
      hold(now, {
        subject: { kind: 'post', id: post },
        automation: 'links',
        version: '1',
        explanation: { reasons: [{ step: 'links' }] },
        promised,
        suggestion: { content: 'hide', automation: 'links', version: '1' },
      }),
    ),
    {},
  )
  const visitor = await shop.browse()
  expect((await visitor.get(`/s/bread/t/${topic}`)).text).not.toContain('offers.example')
  town.clock.advance(3_600_000)
  expect(await shop.system.perform(releaseHolds, {})).toEqual({ released: 1 })
  expect((await visitor.get(`/s/bread/t/${topic}`)).text).toContain('offers.example')
  await (await as(jonas)).perform(decide, { matter, content: 'keep' })
  const [decision] = await rows<object>(
    'select source, automated_detection, automated_decision from moderation_decisions where matter = $1',
    [matter],
  )
  expect(decision).toEqual({
    source: 'SOURCE_VOLUNTARY',
    automated_detection: true,
    automated_decision: 'AUTOMATED_DECISION_PARTIALLY',
  })
})

test('[R59] in a blind sample the moderator decides before the machine’s suggestion is shown', async () => {
  const { post } = await postBy(maria, 'Sampled at offers.example')
  const matter = String(
    await shop.system.perform(
      asVerb((now) =>
        hold(now, {
          subject: { kind: 'post', id: post },
          automation: 'links',
          version: '1',
          explanation: { reasons: [{ step: 'links' }] },
          promised: new Date(now.at.getTime() + 3_600_000),
          suggestion: { content: 'hide', automation: 'links', version: '1' },
        }),
      ),
      {},
    ),
  )
  await town.app.database.owner.query(
    `update moderation_matters set sample = 'blind' where id = $1`,
    [matter],
  )
  const seen = await (await as(jonas)).perform(seeMatter, { matter })
  expect(seen).toMatchObject({ blind: true, flags: [], matter: { suggestion: null } })
  await (await as(jonas)).perform(decide, { matter, content: 'keep' })
  const { last } = await (await as(jonas)).perform(seeQueue, {})
  expect(last).toMatchObject({ thought: 'hide' })
})

test('a decision is taken back within ten minutes by whoever took it, a batch as one, and not later', async () => {
  const [one, two] = [await reported(maria, yusuf), await reported(claire, yusuf)]
  const lenas = await as(lena)
  const { batch } = await lenas.perform(decideSeveral, {
    matters: [one.matter, two.matter],
    content: 'hide',
    law: 'Section 185',
    facts: 'Both insult everybody here.',
  })
  expect(
    await rows('select 1 from posts where hidden_at is not null and id = any($1)', [
      [one.post, two.post],
    ]),
  ).toHaveLength(2)
  await expect(
    (await as(jonas)).perform(takeBackDecision, { decision: batch }),
  ).rejects.toMatchObject({ kind: 'missing' })
  await lenas.perform(takeBackDecision, { decision: batch })
  expect(
    await rows('select 1 from posts where hidden_at is not null and id = any($1)', [
      [one.post, two.post],
    ]),
  ).toHaveLength(0)
  const again = await lenas.perform(decide, restriction(one.matter))
  town.clock.advance(11 * 60_000)
  await expect(lenas.perform(takeBackDecision, { decision: again.decision })).rejects.toMatchObject(
    { kind: 'refused' },
  )
  await lenas.perform(decide, { matter: two.matter, content: 'keep' })
})

test('[R60] what one moderator takes the other does not get, until a quarter of an hour is over', async () => {
  for (let n = 0; n < 4; n++) await reported(maria, yusuf, `Fools, number ${n}.`)
  const [first, second] = await Promise.all([
    (await as(jonas)).perform(claimNext, { most: 3 }),
    (await as(lena)).perform(claimNext, { most: 3 }),
  ])
  const claimed =
    'select 1 from moderation_matters where claimed_by is not null and decided_at is null'
  expect(await rows(claimed)).toHaveLength(first.claimed + second.claimed)
  const taken = await rows<{ id: string }>(
    'select id from moderation_matters where claimed_by = $1 and decided_at is null',
    [jonas],
  )
  const [matter] = taken
  await expect(
    (await as(lena)).perform(decide, { matter: matter?.id, content: 'keep' }),
  ).rejects.toMatchObject({ say: { key: 'moderation.claimed-by-other' } })
  town.clock.advance(15 * 60_000)
  await (await as(lena)).perform(decide, { matter: matter?.id, content: 'keep' })
})

test('a pause gives back what was taken, and the page rests too', async () => {
  await (await as(jonas)).perform(claimNext, { most: 2 })
  await (await as(jonas)).perform(takePause, { minutes: 15 })
  expect(
    await rows('select 1 from moderation_matters where claimed_by = $1 and decided_at is null', [
      jonas,
    ]),
  ).toHaveLength(0)
  const browser = await shop.browse(jonas)
  expect((await browser.get('/desk/moderation')).text).toContain('You rest until')
  await (await as(jonas)).perform(takePause, { minutes: 0 })
  expect((await browser.get('/desk/moderation')).text).not.toContain('You rest until')
})

test('[R65] a second reader, never the first, judges a sample and learns afterwards what was decided', async () => {
  const { matter } = await reported()
  await town.app.database.owner.query(
    `update moderation_matters set sample = 'second' where id = $1`,
    [matter],
  )
  const { decision } = await (await as(jonas)).perform(decide, restriction(matter))
  const reading = { decision, content: 'keep' }
  await expect((await as(jonas)).perform(readSample, reading)).rejects.toMatchObject({
    say: { key: 'moderation.no.read-before' },
  })
  const browser = await shop.browse(lena)
  const page = await browser.get('/desk/moderation/samples')
  expect(page.text).not.toContain('The post calls all members fools')
  expect(await (await as(lena)).perform(readSample, reading)).toMatchObject({ agrees: false })
})

test('a note asks a colleague, who is told; whoever is bound cannot be asked', async () => {
  const { matter } = await reported(claire, yusuf)
  await act(lena, 'moderation.add-note', { matter, words: 'Is this satire?', asked: shop.owner })
  const told = await rows('select key from notifications where person = $1', [shop.owner])
  expect(told).toContainEqual({ key: 'moderation.told-of-question' })
  await expect(
    act(lena, 'moderation.add-note', { matter, words: 'And you?', asked: jonas }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('[R66] the public log says what was decided and never about whom; feeds say the same', async () => {
  const { rows: log } = await shop.visitor.perform(seeLog, { space: 'bread' })
  expect(log.length).toBeGreaterThan(5)
  const browser = await shop.browse()
  for (const path of [
    '/moderation',
    '/s/bread/moderation',
    '/moderation/feed',
    '/moderation/log.json',
  ]) {
    const page = await browser.get(path)
    expect(page.status).toBe(200)
    for (const name of ['Maria', 'Yusuf', 'Claire', 'Jonas', 'fools'])
      expect(page.html).not.toContain(name)
  }
})

test('a decision names countries and narrower words of the transparency database, and no others', async () => {
  const { matter } = await reported(maria, yusuf, 'Only where it is forbidden, that is.')
  const ruling = {
    matter,
    content: 'hide',
    law: 'Section 86a',
    facts: 'A sign that is forbidden in Germany.',
  }
  const jonasHere = await as(jonas)
  await expect(jonasHere.perform(decide, { ...ruling, territory: ['US'] })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(
    jonasHere.perform(decide, { ...ruling, keywords: ['KEYWORD_MADE_UP'] }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await jonasHere.perform(decide, {
    ...ruling,
    territory: ['DE', 'AT'],
    keywords: ['KEYWORD_HATE_SPEECH'],
  })
  expect(
    await rows('select territory, keywords from moderation_decisions where matter = $1', [matter]),
  ).toEqual([{ territory: ['DE', 'AT'], keywords: ['KEYWORD_HATE_SPEECH'] }])
})
