// A file sealed piece by piece opens whole, and nothing can be done to a piece unseen.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { fileBuckets, newFileKey, openFile, sealPieces } from './index.ts'

const piece = 65_536
/** Bytes that do not repeat, so that a piece in the wrong place is not the right one by chance. */
const counted = (length: number) => {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= length; at += 1024) view.setUint32(at, 7 + at)
  return bytes
}

test('[ASVS 11.3.1] [ASVS 11.3.3] [ASVS 11.3.2] [ASVS 11.3.4] sealed in whatever pieces it comes, a file opens whole; no piece can be changed, cut off, doubled or moved', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1, piece - 1, piece, piece + 1, 3 * piece, 4 * piece, 4 * piece + 1),
      fc.integer({ min: 1000, max: 100_000 }),
      fc.nat(),
      async (length, step, dice) => {
        const bytes = counted(length)
        const some = function* () {
          for (let at = 0; at < length; at += step) yield bytes.subarray(at, at + step)
        }
        const key = newFileKey()
        const pieces: Uint8Array[] = []
        const sealing = sealPieces(key, some())
        let told = -1
        for (;;) {
          const { done, value } = await sealing.next()
          if (done) {
            told = value
            break
          }
          pieces.push(value)
        }
        expect(told).toBe(length)
        const whole = (all: Uint8Array[]) => new Uint8Array(Buffer.concat(all))
        expect(await openFile(key, whole(pieces), length)).toEqual(bytes)
        const at = dice % pieces.length
        const other = (at + 1) % pieces.length
        const flipped = pieces.map((one, place) => {
          const copy = one.slice()
          if (place === at) copy[dice % copy.length] = (copy[dice % copy.length] ?? 0) ^ 1
          return copy
        })
        const wrong = [
          flipped,
          pieces.toSpliced(at, 1),
          pieces.toSpliced(at, 0, pieces[at] as Uint8Array),
        ]
        if (at !== other)
          wrong.push(
            pieces.map((one, place) =>
              place === at
                ? (pieces[other] as Uint8Array)
                : place === other
                  ? (pieces[at] as Uint8Array)
                  : one,
            ),
          )
        for (const all of wrong)
          await expect(
            all.length === 0 ? Promise.reject(new Error('nothing')) : openFile(key, whole(all), 0),
          ).rejects.toThrow()
      },
    ),
    { numRuns: 30 },
  )
})

test('[ASVS 11.3.4] no nonce comes twice under one key, in a file of four hundred pieces and in the next', async () => {
  const seen: Array<{ key: unknown; nonce: string }> = []
  const spy = vi.spyOn(crypto.subtle, 'encrypt')
  for (let file = 0; file < 2; file++)
    for await (const _ of sealPieces(newFileKey(), [new Uint8Array(fileBuckets.at(-1) ?? 0)]));
  for (const [how, key] of spy.mock.calls)
    seen.push({
      key,
      nonce: Buffer.from((how as unknown as { iv: Uint8Array }).iv).toString('hex'),
    })
  spy.mockRestore()
  const keys = [...new Set(seen.map((one) => one.key))]
  expect(keys).toHaveLength(2)
  for (const key of keys) {
    const nonces = seen.filter((one) => one.key === key).map((one) => one.nonce)
    expect(nonces).toHaveLength(400)
    expect(new Set(nonces).size).toBe(400)
    expect(nonces.filter((one) => one.endsWith('01'))).toHaveLength(1)
  }
})
