// Anybody says that something is wrong; however often it is said, it is one matter, and nobody learns who said it.
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
  yusuf,
} from '../../testing/moderated-town.ts'
import { decide } from './decide.ts'
import { giveNotice } from './give-notice.ts'
import { report } from './report.ts'
import { seeMatter } from './see-matter.ts'
import { rows, as, reported } from '../../testing/moderation-stories.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)

test('[R88] one thing reported ten times is one matter, and the same person counts once', async () => {
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

test('[R88] anybody gives notice of illegal content without an account, with what the law asks', async () => {
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
