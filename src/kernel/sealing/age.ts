// The age format, X25519 only (C2SP age v1): what is sealed here opens offline with any age of any vendor.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

export type Pair = { secret: string; open: string }

/** A fresh key: the secret for whoever may read, the open half for whoever may seal. */
export async function newPair(): Promise<Pair> {
  const secret = await generateX25519Identity()
  return { secret, open: await identityToRecipient(secret) }
}

export const openHalf = (secret: string): Promise<string> => identityToRecipient(secret)

/** An X25519 recipient as age writes it; nothing else is accepted, so that nothing weaker can slip in. */
export const isOpenKey = (text: string): boolean => /^age1[02-9ac-hj-np-z]{58}$/.test(text)

/** Seals a text to one open key; base64. */
export async function sealTo(open: string, text: string): Promise<string> {
  if (!isOpenKey(open)) throw new Error('this is no X25519 key of age')
  const encrypter = new Encrypter()
  encrypter.addRecipient(open)
  return toBase64(await encrypter.encrypt(text))
}

/** Opens with any of these secrets; throws if none fits or a single bit was changed. */
export async function openWith(secrets: readonly string[], sealed: string): Promise<string> {
  const decrypter = new Decrypter()
  for (const secret of secrets) decrypter.addIdentity(secret)
  return decrypter.decrypt(fromBase64(sealed), 'text')
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
