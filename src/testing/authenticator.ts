// A passkey in software: answers WebAuthn's two questions as a browser with a device would (Web Authentication, level 3).
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

/** As much of CBOR (RFC 8949) as an attestation without statement needs. */
function cbor(value: unknown): Buffer {
  const head = (major: number, length: number) =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const entries =
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value as object)
  return Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([key, inner]) => [cbor(key), cbor(inner)]),
  ])
}

export class Authenticator {
  readonly id = randomBytes(16)
  #key: KeyObject
  #point: { x: string; y: string }
  #counter = 0
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = pair.privateKey
    const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' })
    this.#point = { x, y }
  }

  #data(flags: number, more = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(++this.#counter)
    return Buffer.concat([
      sha256(new URL(this.origin).hostname),
      Buffer.from([flags]),
      counter,
      more,
    ])
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  /** The JSON a browser gives for `navigator.credentials.create`. */
  create(challenge: string): string {
    const { x, y } = this.#point
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ])
    const attested = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      cbor(key),
    ])
    const attestation = cbor({ fmt: 'none', attStmt: {}, authData: this.#data(0x45, attested) })
    return this.#json({
      clientDataJSON: this.#client('webauthn.create', challenge),
      attestationObject: attestation,
    })
  }

  /** The JSON a browser gives for `navigator.credentials.get`. */
  get(challenge: string): string {
    const client = this.#client('webauthn.get', challenge)
    const data = this.#data(0x05)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key)
    return this.#json({ clientDataJSON: client, authenticatorData: data, signature })
  }

  #json(response: Record<string, Buffer>): string {
    const texts = Object.fromEntries(
      Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]),
    )
    const id = this.id.toString('base64url')
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: texts,
    })
  }
}
