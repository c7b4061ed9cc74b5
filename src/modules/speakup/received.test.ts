// Files on their way in: sealed piece by piece, never whole in memory, and nothing left where one breaks off or is too large.
import { createHash } from 'node:crypto'
import { readdirSync, readlinkSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileBuckets, openFile, openWith, partsOf, unpack, unpackGrant } from '#kernel/sealing'
import { Spool, Upload } from '#kernel/web'
import { readStreamed } from '../../kernel/web/streamed-form.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { appoint, type Receiving } from './for-tests.ts'
import { keepSealed, Sealed, seal } from './received.ts'
import { seeDesk } from './see-desk.ts'
import { seeFile } from './see-file.ts'
import { seeReport } from './see-report.ts'
import { submit } from './submit.ts'

let town: Town
let shop: Shop
let ilse: Receiving
let ombud: Receiving
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt')
  ombud = await appoint(shop, 'Ombud Person', { step: 2 })
})
afterAll(() => town.close())

const limit = 85_000_000
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** Bytes that do not repeat, so that a piece in the wrong place is not the right one by chance. */
const counted = (from: number, length: number) => {
  const bytes = new Uint8Array(length).fill(from % 251)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= length; at += 1024) view.setUint32(at, from + at)
  return bytes
}

/** A form with a text, then a file of so many bytes that are made as they are asked for, then a text. */
function posted(length: number, more: { name?: string; head?: Uint8Array; cutAt?: number } = {}) {
  const text = (name: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\nsaid in ${name}\r\n`
  const hash = createHash('sha256')
  let made = 0
  let cut = false
  const body = new ReadableStream<Uint8Array>(
    {
      start: (out) =>
        out.enqueue(
          Buffer.from(
            `${text('what')}--b\r\ncontent-disposition: form-data; name="file"; filename="${more.name ?? 'list.bin'}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
          ),
        ),
      pull(out) {
        if (cut) return out.error(new Error('hung up'))
        if (made >= (more.cutAt ?? Infinity)) {
          cut = true
          return out.enqueue(new Uint8Array(1))
        }
        if (made < length) {
          const some = counted(made, Math.min(50_000, length - made))
          if (made === 0 && more.head) some.set(more.head)
          hash.update(some)
          made += some.length
          return out.enqueue(some)
        }
        out.enqueue(Buffer.from(`\r\n${text('wish')}--b--\r\n`))
        return out.close()
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request('http://a.example/speak-up/send', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  } as RequestInit)
  return { request, made: () => made, digest: () => hash.digest('hex') }
}

/** Files without a name that this process still holds open. */
const putAside = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).includes('evenhand-')
    } catch {
      return false
    }
  })

async function sealedOf({ spool }: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  for await (const part of spool.chunks(1_000_003)) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

test('[ASVS 5.2.1] [ASVS 11.7.2] [R80] a file of 25 MB is sealed while it comes: never more than a megabyte of it is under way', async () => {
  const length = fileBuckets.at(-1) ?? 0
  const sent = posted(length)
  let most = 0
  // oxlint-disable-next-line typescript/unbound-method -- called on the same spool below
  const add = Spool.prototype.add
  Spool.prototype.add = function counting(this: Spool, bytes) {
    most = Math.max(most, sent.made() - this.size)
    return add.call(this, bytes)
  }
  try {
    const { fields, stop, drop } = await readStreamed(sent.request, limit, seal)
    expect(stop).toBeUndefined()
    expect(fields).toMatchObject({ what: 'said in what', wish: 'said in wish' })
    const file = fields['file'] as Sealed
    expect(file).toMatchObject({ name: 'list.bin', length })
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(1_000_000)
    const opened = await openFile(file.key, await sealedOf(file), file.length)
    expect(digest(opened)).toBe(sent.digest())
    await drop()
    expect(putAside()).toEqual([])
  } finally {
    Spool.prototype.add = add
  }
}, 60_000)

test('[R80] a file that breaks off is no file, and leaves nothing open', async () => {
  for (const cutAt of [0, 10_000, 3_000_000]) {
    const sent = posted(8_000_000, { cutAt })
    await expect(readStreamed(sent.request, limit, seal)).rejects.toMatchObject({ kind: 'invalid' })
    await expect(
      readStreamed(posted(8_000_000, { cutAt }).request, limit, keepSealed),
    ).rejects.toMatchObject({ kind: 'invalid' })
  }
  expect(putAside()).toEqual([])
})

test('[R80] a file that is too large is refused by its field, and what was written beside it is not lost', async () => {
  const most = fileBuckets.at(-1) ?? 0
  for (const receive of [seal, keepSealed]) {
    const { stop, fields, drop } = await readStreamed(
      posted(most + 900_000).request,
      limit,
      receive,
    )
    expect(stop?.fields).toHaveProperty('file')
    expect(fields).toEqual({ what: 'said in what', wish: 'said in wish' })
    await drop()
  }
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])
  const large = await readStreamed(posted(9_000_000, { head: jpeg }).request, limit, seal)
  expect(large.stop?.fields).toHaveProperty('file')
  const small = await readStreamed(posted(9_000, { head: jpeg }).request, limit, seal)
  expect(small.fields['file']).toBeInstanceOf(Upload)
  const together = await readStreamed(posted(2_000_000).request, 1_000_000, seal)
  expect(together.stop?.say).toMatchObject({ key: 'road.too-large' })
  expect(together.fields).toEqual({ what: 'said in what', wish: 'said in wish' })
  const none = await readStreamed(posted(0).request, limit, seal)
  expect(none.fields).not.toHaveProperty('file')
  expect(putAside()).toEqual([])
})

test('[R80] whoever was taken out stays out when a file is too large, and no form is drawn for one that cannot be read', async () => {
  const browser = await shop.browse()
  const people = await browser.get('/speak-up/report')
  const form = await browser.send(people, '/speak-up/report', { exclude: ombud.recipient })
  const back = await browser.send(form, '/speak-up/send', {
    what: 'They pay less than they say',
    file: new Blob([new Uint8Array((fileBuckets.at(-1) ?? 0) + 1)]),
  })
  expect(back.status).toBe(422)
  expect(back.text).toContain('They pay less than they say')
  expect(back.forms.find((one) => one.action === '/speak-up/send')?.fields).toMatchObject({
    exclude: ombud.recipient,
  })
  const multipart = 'multipart/form-data; boundary=b'
  for (const headers of [
    { 'content-type': multipart, 'content-length': '600000000' },
    { 'content-type': 'text/plain' },
  ]) {
    const answer = await town.site(
      new Request(`http://${String(shop.business.host)}/speak-up/send`, {
        method: 'POST',
        body: '--b--',
        headers: { ...headers, 'sec-fetch-site': 'same-origin' },
      }),
      { address: '203.0.113.7' },
    )
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('action="/speak-up/send"')
  }
})

test('[ASVS 5.2.6] a picture of sixty-four million pixels is refused, however few bytes it has', async () => {
  const huge = { width: 8000, height: 8000, channels: 3, background: '#888' } as const
  const bytes = new Uint8Array(await sharp({ create: huge }).png().toBuffer())
  expect(bytes.length).toBeLessThan(1_000_000)
  const file = new Upload('plan.png', 'image/png', bytes)
  await expect(
    shop.visitor.perform(submit, { what: 'They pay less than they say', file }),
  ).rejects.toMatchObject({ fields: { file: [{ key: 'speakup.no.picture' }] } })
})

test('[R80] a large file goes in without a script and comes out at a reader’s, part by part', async () => {
  const { fields, drop } = await readStreamed(
    posted(3_000_000, { name: 'me.csv' }).request,
    limit,
    seal,
  )
  const file = fields['file'] as Sealed
  const bytes = await openFile(file.key, await sealedOf(file), file.length)
  await shop.visitor.perform(submit, { what: 'They pay less than they say', file })
  await drop()
  const reader = await shop.as(ilse.person)
  const [report] = (await reader.perform(seeDesk, {})).reports
  const seen = await reader.perform(seeReport, { report: report?.id })
  const context = { business: seen.business, report: seen.id, epoch: 1 }
  const grant = await openWith([ilse.pair.secret], seen.grants[0]?.sealed ?? '')
  const first = seen.entries.find((one) => one.seq === 1)?.sealed ?? ''
  const said = unpack(await openWith(unpackGrant(grant, context), first), { ...context, seq: 1 })
  const [card] = said['files'] as Array<{ id: string; key: string; length: number; name: string }>
  expect(card).toMatchObject({ name: '1.csv', length: 3_000_000 })
  const parts: Uint8Array[] = []
  for (let part = 0; part < partsOf(3_000_000); part++)
    parts.push((await reader.perform(seeFile, { report: report?.id, file: card?.id, part })).bytes)
  expect(parts.map((one) => one.length)).toEqual([1_048_832, 1_048_832, 1_048_832, 1_048_832])
  const back = await openFile(card?.key ?? '', new Uint8Array(Buffer.concat(parts)), 3_000_000)
  expect(digest(back)).toBe(digest(bytes))
  await expect(
    reader.perform(seeFile, { report: report?.id, file: card?.id, part: 4 }),
  ).rejects.toMatchObject({ kind: 'missing' })
})
