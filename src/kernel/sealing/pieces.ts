// Attachments: AES-256-GCM in pieces of 64 KiB, each with its number and whether it is the last (the STREAM construction,
// Hoang, Reyhanitabar, Rogaway and Vizar 2015), so that cutting, swapping or doubling pieces is noticed.
import { fromBase64, toBase64 } from './age.ts'

const size = 65_536
const tag = 16

/** Padded up to these, so that the length of a file does not tell which file it is. */
export const fileBuckets = [64, 256, 1024, 4096, 8192].map((kib) => kib * 1024)

const nonce = (at: number, last: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(12)
  new DataView(bytes.buffer).setUint32(7, at)
  bytes[11] = last ? 1 : 0
  return bytes
}

const keyOf = (key: string, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [use])

/** Seals under a fresh key, which nothing else is ever sealed with: that is why the nonces may count from zero. */
export async function sealFile(
  bytes: Uint8Array,
): Promise<{ key: string; bytes: Uint8Array<ArrayBuffer>; length: number }> {
  const bucket = fileBuckets.find((most) => bytes.length <= most)
  if (bucket === undefined) throw new Error('this file is too large to be sealed')
  const key = toBase64(crypto.getRandomValues(new Uint8Array(32)))
  const sealing = await keyOf(key, 'encrypt')
  const padded = new Uint8Array(bucket)
  padded.set(bytes)
  const count = bucket / size
  const sealed = new Uint8Array(bucket + count * tag)
  for (let at = 0; at < count; at++) {
    const piece = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce(at, at === count - 1) },
      sealing,
      padded.subarray(at * size, (at + 1) * size),
    )
    sealed.set(new Uint8Array(piece), at * (size + tag))
  }
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
