// Keys derived from the installation's secret, and comparing without telling by time.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign as signWith,
  timingSafeEqual,
  verify,
  type KeyObject,
} from 'node:crypto'
import type { Seals } from './now.ts'

/** A key for one use, so that what is signed for one purpose is worth nothing for another. */
export const keyFor = (secret: string, use: string): Buffer =>
  createHmac('sha256', secret).update(`key ${use}`).digest()

export const sha256 = (text: string | Uint8Array): Buffer =>
  createHash('sha256').update(text).digest()

export function safeEqual(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b))
}

/** Seals for one business: what is signed or sealed in one cannot be used in another. */
export function sealsFor(secret: string, business: string): Seals {
  const key = (use: string) => keyFor(secret, `${business} ${use}`)
  const sign = (use: string, text: string) =>
    createHmac('sha256', key(`sign ${use}`))
      .update(text)
      .digest('base64url')
  return {
    sign,
    signed: (use, text, signature) => safeEqual(sign(use, text), signature),
    seal: (use, text) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(`seal ${use}`), nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (use, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < 28) return undefined
      try {
        const cipher = createDecipheriv('aes-256-gcm', key(`seal ${use}`), bytes.subarray(0, 12))
        cipher.setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
    attest: (use, text) =>
      signWith(null, Buffer.from(text), signingKey(key(`attest ${use}`))).toString('base64url'),
    attested: (use, text, signature) =>
      verify(
        null,
        Buffer.from(text),
        createPublicKey(signingKey(key(`attest ${use}`))),
        Buffer.from(signature, 'base64url'),
      ),
    publicKey: (use) =>
      createPublicKey(signingKey(key(`attest ${use}`)))
        .export({ type: 'spki', format: 'pem' })
        .toString(),
  }
}

/** An Ed25519 private key from 32 bytes (RFC 8410: a fixed PKCS #8 head, then the seed). */
const signingKey = (seed: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
