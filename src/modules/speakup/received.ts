// Files of a report on their way in: sealed as they come, so that a large one is in memory a piece at a time.
// @fulfils R80
import { fileTypeFromBuffer } from 'file-type'
import { invalid, z } from '#kernel'
import { fileBuckets, filePart, newFileKey, sealPieces, TooLarge } from '#kernel/sealing'
import { Spool, Upload, type Receive } from '#kernel/web'

/** Pictures are drawn anew, and for that one has to be in memory as a whole. */
export const redrawn: Readonly<Record<string, 'jpeg' | 'png' | 'webp'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
}
export const mostOfPicture = 8 * 1024 * 1024
const mostOfFile = fileBuckets.at(-1) ?? 0
const mostSealed = mostOfFile + (mostOfFile / 65_536) * 16

/** A file that is sealed already. NOTE: what is put aside is nothing without the key, and the key is in memory only. */
export class Sealed {
  readonly name: string
  readonly type: string
  readonly key: string
  readonly length: number
  readonly spool: Spool
  constructor(told: { name: string; type: string; key: string; length: number }, spool: Spool) {
    this.name = told.name
    this.type = told.type
    this.key = told.key
    this.length = told.length
    this.spool = spool
  }
  drop(): Promise<void> {
    return this.spool.drop()
  }
}

export const SentFile = z.custom<Upload | Sealed>(
  (value) => value instanceof Upload || value instanceof Sealed,
  'road.field.file',
)

type Parts = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
const tooLarge = () => invalid({ file: 'speakup.no.file-size' })

/** From a browser without a script: a picture for drawing, anything else sealed under a key of its own. */
export const seal: Receive = async ({ name, bytes }) => {
  const source = bytes[Symbol.asyncIterator]()
  const head = await first(source, 4100)
  if (head.length === 0) return undefined
  const type = (await fileTypeFromBuffer(head))?.mime ?? 'application/octet-stream'
  if (redrawn[type]) return new Upload(name, type, await whole(behind(head, source)))
  const key = newFileKey()
  return putAside(async (spool) => {
    const pieces = sealPieces(key, behind(head, source))
    for (;;) {
      const { done, value } = await pieces.next()
      if (done) return new Sealed({ name, type, key, length: value }, spool)
      await spool.add(value)
    }
  })
}

/** From a script, which sealed it: as it is. */
export const keepSealed: Receive = ({ bytes }) =>
  putAside(async (spool) => {
    for await (const some of bytes) {
      if (spool.size + some.length > mostSealed) throw new TooLarge('more than any sealed file has')
      await spool.add(some)
    }
    const told = { name: 'sealed', type: 'application/octet-stream', key: '', length: spool.size }
    return new Sealed(told, spool)
  })

/** NOTE: a file that is refused or breaks off leaves nothing open. */
async function putAside(make: (spool: Spool) => Promise<Sealed>): Promise<Sealed> {
  const spool = await Spool.open()
  try {
    return await make(spool)
  } catch (error) {
    await spool.drop()
    throw error instanceof TooLarge ? tooLarge() : error
  }
}

async function first(source: AsyncIterator<Uint8Array>, least: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for (let size = 0; size < least;) {
    const { done, value } = await source.next()
    if (done) break
    parts.push(value)
    size += value.length
  }
  return Buffer.concat(parts)
}

async function* behind(
  head: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head
  for (;;) {
    const { done, value } = await source.next()
    if (done) return
    yield value
  }
}

async function whole(bytes: Parts): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const some of bytes) {
    size += some.length
    if (size > mostOfPicture) throw tooLarge()
    parts.push(some)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** How many bytes a sealed file has, and the parts in which it is kept. */
export const sizeOf = (file: Upload | Sealed): number =>
  file instanceof Upload ? file.bytes.length : file.spool.size
export const partsFrom = (file: Upload | Sealed | Uint8Array): Parts =>
  file instanceof Sealed
    ? file.spool.chunks(filePart)
    : cut(file instanceof Upload ? file.bytes : file)

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += filePart) yield bytes.subarray(at, at + filePart)
}
