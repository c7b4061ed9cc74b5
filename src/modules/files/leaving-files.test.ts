// Files go, bytes and all, when they belong to nothing, when they are taken away, or with their owner.
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { storage } from '#kernel/files'
import {
  anew,
  attaching,
  keep,
  maria,
  photo,
  see,
  setUp,
  shop,
  tearDown,
  town,
} from '../../testing/kept-files.ts'
import { dropFile } from './drop-file.ts'
import { sweep } from './sweep.ts'

beforeAll(setUp)
afterAll(tearDown)
beforeEach(anew)

const stored = async () => (await storedNames()).length

const storedNames = async () => {
  const all = await readdir(`${town.app.config.data}/files/${shop.business.id}`, {
    recursive: true,
  }).catch(() => [])
  return all.filter((name) => /\/[0-9a-f]{32}/.test(name))
}

test('what belongs to nothing goes after a day, bytes and all; what belongs to something stays', async () => {
  const [loose, used] = [await keep(photo), await keep(photo)]
  await attaching({ files: [used.id], space: null, public: true })
  expect(await stored()).toBe(6)
  town.clock.advance(23 * 3_600_000)
  expect(await shop.system.perform(sweep, {})).toEqual({ gone: 0 })
  town.clock.advance(2 * 3_600_000)
  expect(await shop.system.perform(sweep, {})).toEqual({ gone: 1 })
  await town.app.settle()
  expect(await stored()).toBe(3)
  await expect(see(loose.id, maria)).rejects.toMatchObject({ kind: 'missing' })
  expect(await see(used.id)).toBeTruthy()
})

test('[R12] when a person is erased, their files go, bytes and all', async () => {
  const { id } = await keep(photo)
  const before = await storedNames()
  await attaching({ files: [id], space: null, public: true })
  const erase = town.app.registry.actions.get('people.erase-person')
  if (!erase) throw new Error('no erasing')
  await (await shop.as(shop.owner)).perform(erase, { person: maria, sure: 'yes' })
  await expect(see(id)).rejects.toMatchObject({ kind: 'missing' })
  await town.app.settle()
  // What is left is the note that somebody was erased, kept for a restore; nothing of theirs.
  const left = await storedNames()
  expect(left.filter((name) => before.includes(name))).toEqual([])
  expect(left.length).toBeLessThanOrEqual(1)
})

test('whoever uploaded a file may take it away; others may not, even where they see it', async () => {
  const yusuf = await shop.add('Yusuf Demir')
  const { id } = await keep(photo)
  await expect((await shop.as(yusuf)).perform(dropFile, { id })).rejects.toMatchObject({
    kind: 'missing',
  })
  await attaching({ files: [id], space: null, public: true })
  await expect((await shop.as(yusuf)).perform(dropFile, { id })).rejects.toMatchObject({
    kind: 'refused',
  })
  await (await shop.as(maria)).perform(dropFile, { id })
  await town.app.settle()
  expect(await stored()).toBe(0)
})

test('bytes that are gone are told as a page that is not there, not as a broken one', async () => {
  const { id } = await keep(photo)
  const { rows } = await town.app.database.owner.query<{ stored: string }>(
    'select stored from files where id = $1',
    [id],
  )
  await storage().remove(rows[0]?.stored ?? '')
  expect((await (await shop.browse(maria)).get(`/files/${id}`)).status).toBe(404)
})

test('the whole way without script: choose, upload, see, take away', async () => {
  const browser = await shop.browse(maria)
  const page = await browser.get('/me/files')
  expect(page.text).toContain('You have not uploaded anything.')
  const done = await browser.post('/me/files', {
    file: new File([new Uint8Array(photo)], 'Brot & Butter.jpg', { type: 'image/jpeg' }),
    alt: 'A loaf',
  })
  expect(done.text).toContain('“Brot & Butter.jpg” is here.')
  const link = done.links.find((one) => one.href.startsWith('/files/'))
  const shown = await browser.get(link?.href ?? '')
  expect(shown.headers.get('content-disposition')).toBe(
    `inline; filename="Brot & Butter.jpg"; filename*=UTF-8''Brot%20%26%20Butter.jpg`,
  )
  const gone = await browser.send(done, /\/drop$/, {})
  expect(gone.text).toContain('gone for good')
  expect((await browser.get(link?.href ?? '')).status).toBe(404)
})

test('without a file, with an empty one and with far too much the form comes back and says why', async () => {
  const browser = await shop.browse(maria)
  const nothingChosen = await browser.post('/me/files', { file: new File([], ''), alt: 'A loaf' })
  expect(nothingChosen.status).toBe(422)
  expect(nothingChosen.text).toContain('Choose a file.')
  expect(nothingChosen.html).toContain('A loaf')
  const huge = await browser.post('/me/files', {
    file: new File([new Uint8Array(30_000_000)], 'a.txt'),
  })
  expect(huge.status).toBe(422)
  expect(huge.text).toContain('larger than we can take')
  expect((await browser.post('/me/files', { file: new File(['<svg/>'], 'a.svg') })).text).toContain(
    'We do not keep files of this kind',
  )
  expect(
    (await (await shop.browse()).post('/me/files', { file: new File(['x'], 'a.txt') })).status,
  ).toBe(403)
})
