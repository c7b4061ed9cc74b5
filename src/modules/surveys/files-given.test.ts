// Files given as answers: of whom, who reads them, and when they go.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storage } from '#kernel/files'
import { Upload } from '#kernel/web'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { sweep } from '../files/sweep.ts'
import { begin } from './begin.ts'
import { changeWords } from './change-words.ts'
import { close } from './close.ts'
import { answer, plainTerms, staffOf } from './for-tests.ts'
import { keepQuestion } from './keep-question.ts'
import { launch } from './launch.ts'
import { seeReplies } from './see-replies.ts'
import { setTerms } from './set-terms.ts'
import { startSurvey } from './start-survey.ts'
import { tidy } from './tidy.ts'
import { turnPage } from './turn-page.ts'

let town: Town
let shop: Shop
let owner: Performer
let staff: string[]
let photo: Uint8Array
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  staff = await staffOf(shop, 6)
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#b5651d' } })
    .withExif({ IFD0: { Make: 'Spycam' }, IFD3: { GPSLatitude: '52/1 31/1 12/1' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => town.close())

const asked = { kind: 'file', text: 'What does it look like?', purpose: 'To see the broken step' }
const terms = { ...plainTerms, mode: 'confidential', readers: ['people-lead'], keepDays: 30 }

async function asking(slug: string, more: Record<string, unknown> = {}) {
  await owner.perform(startSurvey, { slug, template: 'blank' })
  await owner.perform(changeWords, { survey: slug, title: slug, why: 'To mend what is broken.' })
  await owner.perform(setTerms, { survey: slug, ...terms, ...more })
  await owner.perform(keepQuestion, { survey: slug, ...asked })
  await owner.perform(keepQuestion, {
    survey: slug,
    kind: 'text',
    text: 'What else?',
    purpose: 'To understand it',
    page: 'on',
  })
}
const upload = (name = 'step.jpg', bytes = photo) => new Upload(name, 'image/jpeg', bytes)
const text = (words: string) => upload('note.txt', new TextEncoder().encode(words))
const worker = (n: number) => shop.as(staff[n] ?? '')
const kept = async () =>
  (
    await town.app.database.owner.query(
      `select name, uploader, about_kind, attached_at is not null as held, stored from files order by id`,
    )
  ).rows as {
    name: string
    uploader: string | null
    about_kind: string
    held: boolean
    stored: string
  }[]

test('[R82] who was named reads the file, drawn anew without place and device; nobody else, and the look is recorded', async () => {
  await asking('steps')
  await owner.perform(launch, { survey: 'steps' })
  await answer(await worker(0), 'steps', { 'a.q1': upload(), 'a.q2': 'It is the third.' })
  const lead = await shop.add('Paula', { hats: ['people-lead'], communities: ['employees'] })
  const [reply] = (await (await shop.as(lead)).perform(seeReplies, { survey: 'steps' })).replies
  expect(reply?.answers['q1']).toMatchObject([expect.any(String), 'step.jpg'])
  const [file = ''] = (reply?.answers['q1'] ?? []) as string[]
  const path = `/desk/surveys/steps/replies/${reply?.id}/files/${file}`
  const reading = await shop.browse(lead)
  expect((await reading.get('/desk/surveys/steps/replies')).html).toContain(path)
  const shown = await reading.get(path)
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  expect(shown.headers.get('cache-control')).toContain('private')
  const [row] = await kept()
  const bytes = await storage().get(row?.stored ?? '')
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  for (const other of [shop.owner, staff[1] ?? '']) {
    const browser = await shop.browse(other)
    expect((await browser.get(path)).status).toBeGreaterThanOrEqual(403)
    expect((await browser.get(`/files/${file}`)).status).toBe(404)
  }
  expect((await reading.get(path.replace('steps', 'missing'))).status).toBe(404)
  const { rows } = await town.app.database.owner.query(
    `select count(*)::int as n from audit where action = 'surveys.see-reply-file'`,
  )
  expect(rows).toEqual([{ n: 1 }])
  expect((await (await shop.browse(staff[0] ?? '')).get(`/files/${file}`)).status).toBe(200)
})

test('a kind that is not kept is refused at its question; a replaced or dropped file goes; words of a form make none', async () => {
  await asking('kinds')
  await owner.perform(launch, { survey: 'kinds' })
  const who = await worker(1)
  const { draft } = await who.perform(begin, { survey: 'kinds' })
  const turn = (fields: object, page = 0) =>
    who.perform(turnPage, { survey: 'kinds', draft, page, go: 'next', ...fields })
  const program = new TextEncoder().encode('MZ\u0000\u0001 this program')
  for (const name of ['step.exe', 'step.jpg', 'step.pdf'])
    await expect(turn({ 'a.q1': upload(name, program) })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { 'a.q1': [expect.anything()] },
    })
  const before = (await kept()).length
  await turn({ 'a.q1': ['0190b2f0-0000-7000-8000-000000000000', 'not-mine.txt'] })
  expect(await kept()).toHaveLength(before)
  await turn({ 'a.q1': text('first') })
  await turn({ 'a.q1': text('second') })
  expect((await kept()).slice(before).map(({ held }) => held)).toEqual([false, true])
  await turn({ 'a.q1.drop': 'on' })
  expect((await kept()).slice(before).map(({ held }) => held)).toEqual([false, false])
  await turn({ 'a.q1': text('third') })
  await turn({ 'a.q2': 'Done', go: 'send' }, 1)
  await shop.system.perform(sweep, {})
  expect((await kept()).slice(before)).toMatchObject([
    { held: true, uploader: staff[1], about_kind: 'survey-reply' },
  ])
})

test('a file that was never sent goes with its draft, a sent one with its answer and with whoever gave it', async () => {
  await asking('ends')
  await owner.perform(launch, { survey: 'ends' })
  const before = (await kept()).length
  const leaves = await worker(2)
  const { draft } = await leaves.perform(begin, { survey: 'ends' })
  await leaves.perform(turnPage, { survey: 'ends', draft, page: 0, 'a.q1': text('never sent') })
  await answer(await worker(3), 'ends', { 'a.q1': text('sent') })
  town.clock.advance(15 * 86_400_000)
  await shop.system.perform(tidy, {})
  await shop.system.perform(sweep, {})
  expect(await kept()).toHaveLength(before + 1)
  const later = await worker(4)
  const again = await later.perform(begin, { survey: 'ends' })
  await later.perform(turnPage, {
    survey: 'ends',
    draft: again.draft,
    page: 0,
    'a.q1': text('too late'),
  })
  await (await shop.as(shop.owner)).perform(close, { survey: 'ends' })
  await shop.system.perform(sweep, {})
  expect(await kept()).toHaveLength(before + 1)
  town.clock.advance(31 * 86_400_000)
  await shop.system.perform(tidy, {})
  await shop.system.perform(sweep, {})
  expect(await kept()).toHaveLength(before)
})

test('an anonymous survey, and one that anybody may open, cannot ask for a file', async () => {
  await asking('secret', { mode: 'anonymous', readers: [] })
  await expect(owner.perform(launch, { survey: 'secret' })).rejects.toThrow('surveys.check.file')
  await asking('wide', { ways: ['invitation', 'link'] })
  await expect(owner.perform(launch, { survey: 'wide' })).rejects.toThrow('surveys.check.file-open')
})

test('the whole way without script, in English and in German: choose, see what is kept, send', async () => {
  await asking('walk')
  await owner.perform(launch, { survey: 'walk' })
  const ways = [
    { n: 4, locale: 'en', says: 'are drawn anew', out: 'Take out: plan.txt', sent: 'Thank you' },
    {
      n: 5,
      locale: 'de',
      says: 'neu gezeichnet',
      out: 'Herausnehmen: plan.txt',
      sent: 'Vielen Dank',
    },
  ]
  for (const { n, locale, says, out, sent } of ways) {
    const browser = await shop.browse(staff[n] ?? '')
    const speaks = { 'accept-language': locale }
    await browser.post('/surveys/walk/begin', { way: 'link' }, speaks)
    const first = await browser.get('/surveys/walk/answer', speaks)
    expect(first.html).toContain('multipart/form-data')
    expect(first.text).toContain(says)
    const wrong = await browser.post(
      '/surveys/walk/answer',
      { page: '0', go: 'next', 'a.q1': new File(['<svg/>'], 'a.svg') },
      speaks,
    )
    expect(wrong.status).toBe(422)
    await browser.post(
      '/surveys/walk/answer',
      { page: '0', go: 'next', 'a.q1': new File(['the plan'], 'plan.txt') },
      speaks,
    )
    expect((await browser.get('/surveys/walk/answer?page=0', speaks)).text).toContain(out)
    await browser.post('/surveys/walk/answer', { page: '1', go: 'send', 'a.q2': 'Nothing' }, speaks)
    expect((await browser.get('/surveys/walk/thanks', speaks)).text).toContain(sent)
  }
})
