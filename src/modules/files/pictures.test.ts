// Pictures are made anew: without where and with what they were taken, upright, and never larger than they say.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { storage } from '#kernel/files'
import { anew, keep, maria, photo, setUp, shop, tearDown, town } from '../../testing/kept-files.ts'

beforeAll(setUp)
afterAll(tearDown)
beforeEach(anew)

const refusedAs = (key: string) => ({
  kind: 'invalid',
  fields: { file: [expect.objectContaining({ key: `files.${key}` })] },
})
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
