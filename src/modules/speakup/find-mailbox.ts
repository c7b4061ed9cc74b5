// From a receipt to a report, in the same time whether there is one or not.
import { timingSafeEqual } from 'node:crypto'
import { invalid, type Asking } from '#kernel'
import { digestOf, fromBase64, readReceipt, toBase64, unlock } from '#kernel/sealing'
import { argon } from './argon.ts'
import { take } from './budget.ts'
import { locatorMark } from './keep-report.ts'
import type { Pass } from './pass.ts'
import { speakup } from './tables.ts'

/** A salt for locators that do not exist: always the same one, as a real one would be. */
export const noSalt = (now: Asking, mark: string) =>
  toBase64(Buffer.from(now.seals.sign('speakup.no-salt', mark), 'base64url').subarray(0, 16))

export const countTry = (now: Asking, locator: string) => {
  take(now, `locator ${locator}`, 10, 900)
  take(now, 'open', 600, 3600)
}

export const byLocator = (now: Asking, mark: string) =>
  speakup(now)
    .selectFrom('speakup_reports')
    .select(['id', 'salt', 'digest'])
    .where('locator', '=', mark)
    .executeTakeFirst()

export async function findMailbox(now: Asking, typed: string): Promise<Pass> {
  const receipt = await readReceipt(typed)
  if (!receipt) throw invalid({ receipt: 'speakup.no.receipt-typed' })
  countTry(now, receipt.locator)
  const mark = locatorMark(now, receipt.locator)
  const row = await byLocator(now, mark)
  const unlocked = await unlock(argon, receipt.secret, row?.salt ?? noSalt(now, mark))
  const digest = fromBase64(await digestOf(unlocked.proof))
  const kept = row ? fromBase64(row.digest) : Buffer.alloc(digest.length)
  if (!timingSafeEqual(digest, kept) || !row) throw invalid({ receipt: 'speakup.no.receipt' })
  return { report: row.id, wrapKey: unlocked.wrapKey }
}
