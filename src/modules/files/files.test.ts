import { readdir } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { action, nothing, onlySystem, signedIn, z } from '#kernel'
import { storage } from '#kernel/files'
import { Upload } from '#kernel/web'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { attachFiles, hideFilesOf, type Attaching } from './attach-files.ts'
import { dropFile } from './drop-file.ts'
import { keepFile } from './keep-file.ts'
import { plainName } from './name.ts'
import { seeFile } from './see-file.ts'
import { sweep } from './sweep.ts'

let town: Town
let shop: Shop
let maria: string
let photo: Uint8Array
beforeAll(async () => {
  town = await openTown()
  photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#b5651d' } })
    .withExif({
      IFD0: { Make: 'Spycam' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' },
    })
    .jpeg()
    .toBuffer()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  maria = await shop.add('Maria Rossi', { communities: ['customers'] })
})

const keep = async (bytes: Uint8Array, name = 'photo.jpg', who = maria) =>
  (await shop.as(who)).perform(keepFile, { file: new Upload(name, 'image/jpeg', bytes) })
const refusedAs = (key: string) => ({
  kind: 'invalid',
  fields: { file: [expect.objectContaining({ key: `files.${key}` })] },
})
const see = async (id: string, who?: string) =>
  (who ? await shop.as(who) : shop.visitor).perform(seeFile, { id })
const attaching = async (given: Attaching, who = maria) => {
  const verb = action({
    name: 'files.attach-for-test',
    input: z.object({}),
    subject: nothing,
    may: signedIn,
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    async run(now) {
      await attachFiles(now, given)
      return {}
    },
  })
  return (await shop.as(who)).perform(verb, {})
}
const space = async (kind: string) => {
  const found = town.app.registry.actions.get('spaces.found-space')
  if (!found) throw new Error('no spaces')
  return (
    (await (
      await shop.as(shop.owner)
    ).perform(found, { slug: `the-${kind}`, name: kind, about: 'bread', kind })) as {
      space: string
    }
  ).space
}
const bytesOf = async (id: string) => {
  const row = await town.app.database.owner.query<{ stored: string }>(
    'select stored from files where id = $1',
    [id],
  )
  return storage().get(row.rows[0]?.stored ?? '')
}

test('a photo loses where and with what it was taken, and keeps how it looks', async () => {
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Spycam')
  const kept = await keep(photo)
  expect(kept).toMatchObject({ type: 'image/jpeg', width: 1200, height: 800, name: 'photo.jpg' })
  const after = await bytesOf(kept.id)
  const { exif, xmp, iptc, icc, width } = await sharp(after).metadata()
  expect([exif, xmp, iptc, icc, width]).toEqual([undefined, undefined, undefined, undefined, 1200])
})

test('a picture taken sideways stands upright without saying so', async () => {
  const sideways = await sharp({
    create: { width: 60, height: 40, channels: 3, background: 'red' },
  })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(await keep(sideways)).toMatchObject({ width: 40, height: 60 })
})

test('smaller pictures are made, and only where the whole one is larger', async () => {
  const { id } = await keep(photo)
  const browser = await shop.browse(maria)
  const small = await browser.get(`/files/${id}?width=320`)
  expect(small.headers.get('content-type')).toBe('image/webp')
  const { previews } = (
    await town.app.database.owner.query<{ previews: number[] }>(
      'select previews from files where id = $1',
      [id],
    )
  ).rows[0] ?? { previews: [] }
  expect(previews).toEqual([320, 960])
  expect((await browser.get(`/files/${id}?width=99999`)).headers.get('content-type')).toBe(
    'image/jpeg',
  )
})

test('what was hidden behind a picture is not kept with it', async () => {
  const script = '<script>alert(document.cookie)</script>'
  const polyglot = Buffer.concat([photo, Buffer.from(script), Buffer.from('PK\u0003\u0004')])
  const { id } = await keep(polyglot)
  expect(Buffer.from((await bytesOf(id)) ?? []).includes(script)).toBe(false)
})

/** A PNG whose head says it is enormous, though it is only a few bytes long. */
function pngBomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test.each([
  ['a web page', 'type', Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.html'],
  [
    'a drawing that can run scripts',
    'type',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'drawing.svg',
  ],
  [
    'a drawing called a photo',
    'type',
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'photo.jpg',
  ],
  [
    'a program',
    'type',
    Buffer.from('4d5a90000300000004000000ffff0000b8000000', 'hex'),
    'holiday.jpg',
  ],
  [
    'an archive',
    'type',
    Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
    'all.zip',
  ],
  ['bytes called text', 'type', Buffer.from([0, 1, 2, 3, 255]), 'notes.txt'],
  ['nothing', 'empty', Buffer.alloc(0), 'empty.jpg'],
  ['half a photo', 'broken-picture', 'half', 'photo.jpg'],
  ['a picture in name only', 'broken-picture', Buffer.from('GIF89a/*alert(1)*/'), 'a.gif'],
  [
    'a picture of 2.5 thousand million pixels',
    'too-many-pixels',
    pngBomb(50_000, 50_000),
    'bomb.png',
  ],
  ['a large picture', 'too-large', 'large', 'photo.jpg'],
  ['30 MB of text', 'too-large', Buffer.alloc(30_000_000, 'a'), 'long.txt'],
])(
  '%s is refused with the reason (%s), and nothing is left behind',
  async (_what, key, given, name) => {
    const bytes =
      given === 'half'
        ? photo.subarray(0, 2000)
        : given === 'large'
          ? Buffer.concat([photo, Buffer.alloc(10_000_000)])
          : (given as Buffer)
    await expect(keep(bytes, name)).rejects.toMatchObject(refusedAs(key))
    const rows = await town.app.database.owner.query('select 1 from files where business = $1', [
      shop.business.id,
    ])
    expect(rows.rowCount).toBe(0)
  },
)

/** An animation that is a few bytes long and large when drawn: every frame is the whole screen. */
function gifBomb(side: number, frames: number): Buffer {
  const screen = Buffer.from('47494638396100000000800000000000ffffff', 'hex')
  screen.writeUInt16LE(side, 6)
  screen.writeUInt16LE(side, 8)
  const frame = Buffer.from('21f904000a0000002c0000000001000100000202440100', 'hex')
  return Buffer.concat([
    screen,
    ...Array.from({ length: frames }, () => frame),
    Buffer.from('3b', 'hex'),
  ])
}

test('an animation of too many frames counts as the pixels it has', async () => {
  await expect(keep(gifBomb(2000, 11), 'a.gif')).rejects.toMatchObject(refusedAs('too-many-pixels'))
  expect(await keep(gifBomb(40, 3), 'a.gif')).toMatchObject({ type: 'image/webp', width: 40 })
})

/** The smallest document a word processor would open. */
const docx =
  'UEsDBBQAAAAIAPkmd13GEnoHrAAAAPEAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbF2Puw7CMAxFf6XKihoXBgaUlIEdGPgBK3HbiOahJBT4exKQOjBax/dcWxxfdm4Wisl4J9mWd+zYi9s7UGoKcUmyKedwAEhqIouJ+0CukMFHi7mMcYSA6o4jwa7r9qC8y+Rym6uD9eJS5NFoaq4Y8xktSQZPHzVorx62bPJiY83pF6vNkmEIs1GYy02wOP3X2fphMIrWfLWF6BWlZNxoZ74Si8Ztqh56Ad+n+g9QSwMEFAAAAAgA+SZ3Xd1ahg0PAAAADQAAABEAAAB3b3JkL2RvY3VtZW50LnhtbLMpt0rJTy7NTc0r0bcDAFBLAQIUAxQAAAAIAPkmd13GEnoHrAAAAPEAAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1sUEsBAhQDFAAAAAgA+SZ3Xd1ahg0PAAAADQAAABEAAAAAAAAAAAAAAIAB3QAAAHdvcmQvZG9jdW1lbnQueG1sUEsFBgAAAAACAAIAgAAAABsBAAAAAA=='

test('a text, a PDF and a table are kept as they are and handed over to be saved', async () => {
  const browser = await shop.browse(maria)
  for (const [name, content, type] of [
    ['recipe.txt', 'Mehl, Wasser, Salz, Zeit ☀', 'text/plain; charset=utf-8'],
    ['paper.pdf', '%PDF-1.7\n<script>alert(1)</script>', 'application/pdf'],
    ['page.csv', '<html>;1', 'text/csv; charset=utf-8'],
    [
      'menu.docx',
      Buffer.from(docx, 'base64'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ] as const) {
    const { id } = await keep(Buffer.from(content), name)
    const { headers, status } = await browser.get(`/files/${id}/${name}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test.each([
  ['../../etc/passwd', 'txt', 'passwd.txt'],
  ['C:\\Users\\maria\\bread.jpeg', 'jpg', 'bread.jpg'],
  ['bill\u202Efdp.exe', 'pdf', 'billfdp.pdf'],
  ['photo.php.jpg', 'jpg', 'photo.php.jpg'],
  ['a"\r\nSet-Cookie: x=1;.txt', 'txt', 'a_Set-Cookie_ x=1_.txt'],
  ['...', 'png', 'file.png'],
  ['', 'png', 'file.png'],
  ['Füllung größer 🥐.PNG', 'png', 'Füllung größer 🥐.png'],
  [`${'ä'.repeat(300)}.png`, 'png', `${'ä'.repeat(116)}.png`],
])('the name %j becomes a plain one', (given, extension, expected) => {
  expect(plainName(given, extension)).toBe(expected)
})

test('no name breaks a header or leads anywhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (given) => {
      const name = plainName(given, 'png')
      expect(name.length).toBeLessThanOrEqual(120)
      expect(name).toMatch(/^[^/\\\p{Cc}"]+\.png$/u)
      expect(
        () =>
          new Headers({
            'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
          }),
      ).not.toThrow()
    }),
    { numRuns: 50 },
  )
})

test('a file is seen by nobody else until it belongs to something, then by those who may read that', async () => {
  const jonas = await shop.add('Jonas Weber', { communities: ['employees'] })
  const yusuf = await shop.add('Yusuf Demir', { communities: ['customers'] })
  const { id } = await keep(photo)
  for (const who of [undefined, jonas, yusuf, shop.owner])
    await expect(see(id, who)).rejects.toMatchObject({ kind: 'missing' })
  await attaching({ files: [id], space: await space('staff'), about: { kind: 'post', id } })
  for (const who of [undefined, yusuf])
    await expect(see(id, who)).rejects.toMatchObject({ kind: 'missing' })
  expect(await see(id, jonas)).toMatchObject({ name: 'photo.jpg' })
})

test('what lies in a public space or is public itself is seen without signing in, until it is hidden', async () => {
  const [one, two] = [await keep(photo), await keep(photo)]
  const about = { kind: 'post', id: one.id }
  await attaching({ files: [one.id], space: await space('public'), about })
  await attaching({ files: [two.id], space: null, public: true })
  for (const { id } of [one, two]) expect(await see(id)).toBeTruthy()
  const hide = action({
    name: 'files.hide-for-test',
    input: z.object({}),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: async (now) => hideFilesOf(now, about, true),
  })
  await shop.system.perform(hide, {})
  await expect(see(one.id)).rejects.toMatchObject({ kind: 'missing' })
  expect(await see(one.id, maria)).toBeTruthy()
})

test('nobody attaches what another uploaded, what is not there or what belongs to something else', async () => {
  const yusuf = await shop.add('Yusuf Demir')
  const { id } = await keep(photo)
  const wrong = {
    kind: 'invalid',
    fields: { files: [expect.objectContaining({ key: 'files.not-found' })] },
  }
  await expect(attaching({ files: [id], space: null, public: true }, yusuf)).rejects.toMatchObject(
    wrong,
  )
  await expect(attaching({ files: [maria], space: null, public: true })).rejects.toMatchObject(
    wrong,
  )
  await attaching({ files: [id], space: null, about: { kind: 'post', id } })
  await attaching({ files: [id], space: null, about: { kind: 'post', id } })
  await expect(
    attaching({ files: [id], space: null, public: true, about: { kind: 'post', id: maria } }),
  ).rejects.toMatchObject(wrong)
  await expect(see(id)).rejects.toMatchObject({ kind: 'missing' })
})

test('another business cannot see it even when it is public', async () => {
  const { id } = await keep(photo)
  await attaching({ files: [id], space: null, public: true })
  const other = await town.found('Other bakery')
  await expect(other.visitor.perform(seeFile, { id })).rejects.toMatchObject({ kind: 'missing' })
})

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
