// What is served for sealing works by itself, also in a browser whose own cryptography has no X25519.
import { diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealingFiles } from './sealing-script.ts'

type X25519 = {
  forceWebCryptoOff: (off: boolean) => void
  scalarMult: (scalar: Uint8Array, point: Uint8Array) => Promise<Uint8Array>
  scalarMultBase: (scalar: Uint8Array) => Promise<Uint8Array>
}
let folder: string
let served: X25519
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  for (const [name, bytes] of sealingFiles()) await writeFile(join(folder, name), bytes)
  served = (await import(join(folder, 'sealing-age-encryption-dist-x25519.js'))) as X25519
})
afterAll(() => rm(folder, { recursive: true }))

// NOTE: OpenSSL is the other opinion, so that a part left out by mistake is noticed.
test.each([true, false])(
  '[ASVS 11.6.1] keys and shared secrets are those of OpenSSL, with the cryptography of the browser switched off: %s',
  async (off) => {
    served.forceWebCryptoOff(off)
    for (let n = 0; n < 5; n++) {
      const [one, other] = [generateKeyPairSync('x25519'), generateKeyPairSync('x25519')]
      const scalar = raw(one.privateKey, 'd')
      expect(await served.scalarMultBase(scalar)).toEqual(raw(one.publicKey, 'x'))
      expect(await served.scalarMult(scalar, raw(other.publicKey, 'x'))).toEqual(
        new Uint8Array(diffieHellman({ privateKey: one.privateKey, publicKey: other.publicKey })),
      )
    }
  },
)

const raw = (key: KeyObject, part: 'd' | 'x') =>
  new Uint8Array(Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url'))
