// A form has a name of its own: from it the server works out the receipt, so that a form sent again finds what arrived.
// @fulfils R80
import { timingSafeEqual } from 'node:crypto'
import type { Asking } from '#kernel'
import { digestOf, fromBase64, newReceipt, unlock, type Receipt } from '#kernel/sealing'
import { argon } from './argon.ts'
import { take } from './budget.ts'
import { byLocator } from './find-mailbox.ts'
import { locatorMark } from './keep-report.ts'
import { speakup } from './tables.ts'

const day = 86_400

/** NOTE: it stands in the form alone. Nothing of it is stored, and after a day it is worth nothing. */
export const newSending = (now: Asking): string =>
  `${now.random(18).toString('base64url')}.${Math.floor(now.at.getTime() / 1000) + day}`

/** What a form's report has for a receipt, however often it is sent; undefined where the name is none, or too old. */
export function receiptOf(now: Asking, sending: string): Receipt | undefined {
  const until = /^[\w-]{24}\.(\d{10})$/.exec(sending)?.[1]
  if (!until || Number(until) * 1000 < now.at.getTime()) return undefined
  return newReceipt(Buffer.from(now.seals.sign('speakup.sending', sending), 'base64url'))
}

/** Whether the report of this receipt is there, and to whom it was sealed. */
export async function findArrived(now: Asking, receipt: Receipt) {
  const row = await byLocator(now, locatorMark(now, receipt.locator))
  if (!row) return undefined
  take(now, `sending ${receipt.locator}`, 20, 900)
  const { proof } = await unlock(argon, receipt.secret, row.salt)
  const same = timingSafeEqual(fromBase64(await digestOf(proof)), fromBase64(row.digest))
  if (!same) return undefined
  return speakup(now)
    .selectFrom('speakup_grants as key')
    .innerJoin('speakup_reports as report', (join) =>
      join.onRef('report.id', '=', 'key.report').onRef('report.epoch', '=', 'key.epoch'),
    )
    .innerJoin('speakup_recipients as reader', 'reader.id', 'key.reader')
    .select(['reader.name', 'reader.role'])
    .where('report.id', '=', row.id)
    .orderBy('reader.step')
    .orderBy('reader.name')
    .execute()
}
