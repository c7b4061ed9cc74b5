// One-time codes by RFC 6238 (six digits, 30 seconds, one step of tolerance), and the recovery codes for a lost device.
import { generateURI, ScureBase32Plugin, verifySync } from 'otplib'
import type { Acting, Asking } from '#kernel'
import { accounts } from './tables.ts'

const use = 'accounts.second-step'

/** A new secret, sealed for the database. */
export const newSecret = (now: Acting): string =>
  now.seals.seal(use, new ScureBase32Plugin().encode(now.random(20)))

/** The secret in base 32, and the address an authenticator app reads from the picture. */
export function openSecret(
  now: Asking,
  sealed: string,
  label: string,
): { secret: string; uri: string } | undefined {
  const secret = now.seals.open(use, sealed)
  return secret === undefined
    ? undefined
    : { secret, uri: generateURI({ issuer: now.business.name, label, secret }) }
}

/** The time step of a code that fits and has not been used, or undefined. */
export function stepOf(
  now: Asking,
  sealed: string,
  code: string,
  lastStep: number,
): number | undefined {
  const secret = now.seals.open(use, sealed)
  if (secret === undefined || !/^\d{6}$/.test(code)) return undefined
  const found = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now.at.getTime() / 1000),
    epochTolerance: 30,
  })
  const step = found.valid && 'timeStep' in found ? found.timeStep : undefined
  return step !== undefined && step > lastStep ? step : undefined
}

/** Letters and digits only, so that spaces and dashes do not matter. */
export const typedCode = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const count = 10
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes of 50 bits. They are derived from the id of their batch, so that they can be shown for a while and are kept nowhere. */
export const recoveryCodes = (now: Asking, person: string, batch: string): string[] =>
  Array.from({ length: count }, (_, n) => {
    const bytes = Buffer.from(
      now.seals.sign('accounts.recovery', `${person} ${batch} ${n}`),
      'base64url',
    )
    return Array.from(bytes.subarray(0, 10), (byte) => letters[byte % letters.length]).join('')
  })

/** Writes down the signatures of new codes; the old ones are gone. */
export async function keepRecoveryCodes(now: Acting, person: string): Promise<void> {
  const batch = now.id()
  await accounts(now).deleteFrom('recovery_codes').where('person', '=', person).execute()
  await accounts(now)
    .insertInto('recovery_codes')
    .values(
      recoveryCodes(now, person, batch).map((code) => ({
        person,
        code_hash: hashOfCode(now, person, code),
        batch,
        made_at: now.at,
        used_at: null,
      })),
    )
    .execute()
}

export const hashOfCode = (now: Asking, person: string, code: string): string =>
  now.seals.sign('accounts.recovery-hash', `${person} ${typedCode(code)}`)
