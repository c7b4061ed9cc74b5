// A pass stands in the forms of an open mailbox instead of a cookie: sealed by the server, good for half an hour, kept by nobody.
import { Stop, type Asking } from '#kernel'
import { fromBase64, toBase64 } from '#kernel/sealing'

export type Pass = { report: string; wrapKey: Uint8Array<ArrayBuffer> }

const half = 30 * 60_000

export const writePass = (now: Asking, { report, wrapKey }: Pass): string =>
  now.seals.seal(
    'speakup.pass',
    JSON.stringify([now.business.id, report, toBase64(wrapKey), now.at.getTime() + half]),
  )

export function readPass(now: Asking, text: string): Pass {
  const opened = now.seals.open('speakup.pass', text)
  const [business, report, key, until] = (opened === undefined ? [] : JSON.parse(opened)) as [
    string?,
    string?,
    string?,
    number?,
  ]
  if (business !== now.business.id || !report || !key || (until ?? 0) < now.at.getTime())
    throw new Stop('invalid', { key: 'speakup.no.pass' })
  return { report, wrapKey: fromBase64(key) }
}

/** For a browser that opens by itself: it names the mailbox and holds no key. */
export const writeSealedPass = (now: Asking, report: string): string =>
  now.seals.seal(
    'speakup.sealed-pass',
    JSON.stringify([now.business.id, report, now.at.getTime() + half]),
  )

export function readSealedPass(now: Asking, text: string): string {
  const opened = now.seals.open('speakup.sealed-pass', text)
  const [business, report, until] = (opened === undefined ? [] : JSON.parse(opened)) as [
    string?,
    string?,
    number?,
  ]
  if (business !== now.business.id || !report || (until ?? 0) < now.at.getTime())
    throw new Stop('invalid', { key: 'speakup.no.pass' })
  return report
}
