// What a browser needs to ask for a passkey, and the signed challenge that comes back with the answer.
import type { Asking } from '#kernel'

export type Offer = { challenge: string; options: string }

const use = 'accounts.passkey'
const minutes = 10

/** Options for signing in with any passkey of this site. Nothing is stored: the challenge is signed, and spent once answered. */
export function offerPasskey(now: Asking): Offer {
  const { challenge, signed } = newChallenge(now)
  const options = {
    challenge,
    rpId: siteOf(now),
    userVerification: 'required',
    allowCredentials: [],
  }
  return { challenge: signed, options: JSON.stringify(options) }
}

export function newChallenge(now: Asking): { challenge: string; signed: string } {
  const challenge = now.random(32).toString('base64url')
  const text = `${challenge}.${now.at.getTime()}`
  return { challenge, signed: `${text}.${now.seals.sign(use, text)}` }
}

/** The challenge we signed within ten minutes, or undefined. */
export function openChallenge(now: Asking, signed: string): string | undefined {
  const [challenge = '', time = '', signature = ''] = signed.split('.')
  if (!now.seals.signed(use, `${challenge}.${time}`, signature)) return undefined
  return now.at.getTime() - Number(time) <= minutes * 60_000 ? challenge : undefined
}

/** Passkeys belong to the name of the host, without port. */
export const siteOf = (now: Asking): string => new URL(now.origin).hostname
