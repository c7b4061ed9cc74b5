// A recipient's secret key, opened in this browser only: by passphrase, recovery code or passkey.
import { fromBase64, fromPrf, toBase64, unlock, unwrap, wrap } from '#kernel/sealing'
import { argon } from './argon.js'

const use = 'evenhand speak-up recipient'
export const randomBase64 = (length) => toBase64(crypto.getRandomValues(new Uint8Array(length)))

const isCode = (text) =>
  /^[\s0-9a-hj-km-np-tv-z-]{32,}$/i.test(text) && text.replaceAll(/[\s-]/g, '').length === 32

/** Letters of a recovery code do not care about case, spaces or dashes. */
const tidy = (text) =>
  isCode(text) ? text.replaceAll(/[\s-]/g, '').toUpperCase() : text.normalize('NFC').trim()

export async function wrapWith(kind, secretWords, secret) {
  const salt = randomBase64(16)
  const { wrapKey } = await unlock(argon, tidy(secretWords), salt)
  return { kind, salt, wrapped: await wrap(wrapKey, use, secret), credential: null }
}

/** 160 bits in Crockford's letters. */
export function recoveryCode() {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const code = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => letters[byte & 31])
  return code.join('').match(/.{4}/g).join('-')
}

/** Tries first what it looks like; a passphrase may look like a code. */
export async function openKey(wraps, typed) {
  const kinds = isCode(typed) ? ['recovery', 'passphrase'] : ['passphrase']
  for (const one of kinds.flatMap((kind) => wraps.filter((wrap) => wrap.kind === kind))) {
    try {
      const { wrapKey } = await unlock(argon, tidy(typed), one.salt)
      return await unwrap(wrapKey, use, one.wrapped)
    } catch {
      // Not this one.
    }
  }
  return undefined
}

const prfOf = (credential) => {
  const first = credential?.getClientExtensionResults().prf?.results?.first
  return first ? new Uint8Array(first) : undefined
}

/** Makes a passkey whose PRF wraps the key; undefined where the device cannot. */
export async function wrapWithPasskey(name, secret) {
  const salt = randomBase64(32)
  const prf = { eval: { first: fromBase64(salt) } }
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      rp: { name },
      user: { id: crypto.getRandomValues(new Uint8Array(16)), name, displayName: name },
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
      extensions: { prf },
    },
  })
  if (!made) return undefined
  const output = prfOf(made) ?? prfOf(await askPasskey([made.rawId], salt))
  if (!output) return undefined
  return {
    kind: 'passkey',
    salt,
    wrapped: await wrap(await fromPrf(output), use, secret),
    credential: toBase64(new Uint8Array(made.rawId)),
  }
}

const askPasskey = (ids, salt) =>
  navigator.credentials.get({
    publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      allowCredentials: ids.map((id) => ({ type: 'public-key', id })),
      userVerification: 'required',
      extensions: { prf: { eval: { first: fromBase64(salt) } } },
    },
  })

export async function openWithPasskey(wraps) {
  for (const one of wraps.filter(({ kind }) => kind === 'passkey')) {
    try {
      const output = prfOf(await askPasskey([fromBase64(one.credential)], one.salt))
      if (output) return await unwrap(await fromPrf(output), use, one.wrapped)
    } catch {
      // Put away, or not on this device.
    }
  }
  return undefined
}
