// From something a person knows to a key: Argon2id (64 MiB, three passes), then HKDF into what is shown and what opens.
import { fromBase64, toBase64 } from './age.ts'

/** Argon2id; native on the server, plain script in browsers. 64 bytes. */
export type Argon = (secret: string, salt: Uint8Array) => Promise<Uint8Array>
export const cost = { memory: 65_536, passes: 3, lanes: 1, length: 64 } as const

export type Unlocked = {
  /** Shown to the server, which knows only its digest. */
  proof: string
  /** Never leaves whoever derived it. */
  wrapKey: Uint8Array<ArrayBuffer>
}

async function expand(ikm: Uint8Array<ArrayBuffer>, use: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(`evenhand speak-up ${use}`)
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    key,
    256,
  )
  return new Uint8Array(bits)
}

export async function unlock(argon: Argon, secret: string, salt: string): Promise<Unlocked> {
  const stretched = new Uint8Array(await argon(secret, fromBase64(salt)))
  return {
    proof: toBase64(await expand(stretched, 'proof')),
    wrapKey: await expand(stretched, 'wrap'),
  }
}

/** A key from a passkey's PRF output, which is strong already. */
export const fromPrf = (output: Uint8Array<ArrayBuffer>) => expand(output, 'passkey')

export async function digestOf(proof: string): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(proof))))
}

/** AES-256-GCM with a random nonce in front; `use` must be the same again to open. */
export async function wrap(
  wrapKey: Uint8Array<ArrayBuffer>,
  use: string,
  text: string,
): Promise<string> {
  const key = await crypto.subtle.importKey('raw', wrapKey, 'AES-GCM', false, ['encrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = new TextEncoder().encode(use)
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    key,
    new TextEncoder().encode(text),
  )
  const whole = new Uint8Array(12 + body.byteLength)
  whole.set(iv)
  whole.set(new Uint8Array(body), 12)
  return toBase64(whole)
}

export async function unwrap(
  wrapKey: Uint8Array<ArrayBuffer>,
  use: string,
  wrapped: string,
): Promise<string> {
  const key = await crypto.subtle.importKey('raw', wrapKey, 'AES-GCM', false, ['decrypt'])
  const bytes = fromBase64(wrapped)
  const additionalData = new TextEncoder().encode(use)
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData },
    key,
    bytes.subarray(12),
  )
  return new TextDecoder().decode(opened)
}
