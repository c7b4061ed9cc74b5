// A person decides with reasons: who may, what follows, and how a slip of the finger is taken back.
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
import { decide } from './decide.ts'
import { decideSeveral } from './decide-several.ts'
import { report } from './report.ts'
import { seeMatter } from './see-matter.ts'
import { seeStanding } from './see-standing.ts'
import { takeBackDecision } from './take-back-decision.ts'
import { rows, as, reported, restriction } from '../../testing/moderation-stories.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

test('[R128] a moderator cannot decide about their own post, their friend’s, or what they reported', async () => {
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

test('[R88] two moderators at once: one decides, the other gets a clash and sees the decision', async () => {
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

test('[R88] nobody is restricted without a clause or law and facts, and a machine or the system decides nothing', async () => {
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

test('[R88] whoever is muted or suspended is refused with the reason, and can still leave, read why and take their data', async () => {
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
  const take = town.app.registry.questions.get('privacy.take-my-data') ?? expect.unreachable()
  expect(await (await as(tom)).perform(take, {})).toHaveProperty('held')
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
