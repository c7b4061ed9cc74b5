// Attachments: AES-256-GCM in pieces of 64 KiB, each with its number and whether it is the last (the STREAM construction,
// Hoang, Reyhanitabar, Rogaway and Vizar 2015), so that cutting, swapping or doubling pieces is noticed.
import { fromBase64, toBase64 } from './age.ts'

const size = 65_536
const tag = 16

/** Padded up to these, so that the length of a file does not tell which file it is. */
export const fileBuckets = [64, 256, 1024, 4096, 8192, 16_384, 25_600].map((kib) => kib * 1024)

const together = 16
/** How a sealed file is kept and fetched: so many bytes at a time, sixteen pieces of it. */
export const filePart = together * (size + tag)

const bucketFor = (length: number) => fileBuckets.find((most) => length <= most)

/** In how many parts a file of this length is kept. */
export const partsOf = (length: number): number =>
  Math.ceil((bucketFor(length) ?? 0) / size / together)

export class TooLarge extends Error {}
export const newFileKey = (): string => toBase64(crypto.getRandomValues(new Uint8Array(32)))

const nonce = (at: number, last: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(12)
  new DataView(bytes.buffer).setUint32(7, at)
  bytes[11] = last ? 1 : 0
  return bytes
}

const keyOf = (key: string, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [use])

/** The same bytes in pieces of 64 KiB, one in memory at a time; the last is what is left, or nothing. */
async function* inPieces(bytes: Bytes): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(size)
  let filled = 0
  for await (const some of bytes)
    for (let at = 0; at < some.length;) {
      const more = some.subarray(at, at + size - filled)
      piece.set(more, filled)
      filled += more.length
      at += more.length
      if (filled < size) continue
      yield piece
      piece = new Uint8Array(size)
      filled = 0
    }
  yield piece.subarray(0, filled)
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Seals piece by piece as bytes come, padded at the end; returns the length there was. NOTE: under a fresh key, which
 * nothing else is ever sealed with: that is why the nonces may count from zero.
 */
export async function* sealPieces(
  key: string,
  bytes: Bytes,
): AsyncGenerator<Uint8Array<ArrayBuffer>, number> {
  const sealing = await keyOf(key, 'encrypt')
  const seal = async (at: number, last: boolean, piece: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce(at, last) }, sealing, piece),
    )
  let length = 0
  let at = 0
  // NOTE: a piece waits until there is another one behind it: only then is it not the last.
  let held: Uint8Array<ArrayBuffer> | undefined
  for await (const piece of inPieces(bytes)) {
    if (piece.length === 0) continue
    length += piece.length
    if (bucketFor(length) === undefined) throw new TooLarge('this file is too large to be sealed')
    if (held) yield seal(at++, false, held)
    held = piece
  }
  const count = (bucketFor(length) ?? 0) / size
  for (let rest = held ?? new Uint8Array(0); at < count; rest = new Uint8Array(0)) {
    const padded = new Uint8Array(size)
    padded.set(rest)
    yield seal(at, at === count - 1, padded)
    at += 1
  }
  return length
}

/** Seals a file that is in memory already. */
export async function sealFile(
  bytes: Uint8Array,
): Promise<{ key: string; bytes: Uint8Array<ArrayBuffer>; length: number }> {
  const key = newFileKey()
  const pieces: Array<Uint8Array<ArrayBuffer>> = []
  for await (const piece of sealPieces(key, [bytes])) pieces.push(piece)
  const sealed = new Uint8Array(pieces.length * (size + tag))
  for (const [at, piece] of pieces.entries()) sealed.set(piece, at * (size + tag))
  return { key, bytes: sealed, length: bytes.length }
}

/** Opens a sealed file; throws if a piece was changed, is missing, stands elsewhere or was added. */
export async function openFile(
  key: string,
  sealed: Uint8Array<ArrayBuffer>,
  length: number,
): Promise<Uint8Array> {
  const opening = await keyOf(key, 'decrypt')
  const count = sealed.length / (size + tag)
  if (!Number.isInteger(count) || length > count * size) throw new Error('this file is cut short')
  const opened = new Uint8Array(count * size)
  for (let at = 0; at < count; at++) {
    const piece = sealed.subarray(at * (size + tag), (at + 1) * (size + tag))
    const iv = nonce(at, at === count - 1)
    opened.set(
      new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, opening, piece)),
      at * size,
    )
  }
  return opened.slice(0, length)
}
