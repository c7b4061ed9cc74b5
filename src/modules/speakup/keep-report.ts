// Writes a sealed report, whole or not at all. What comes in here holds no word of it any more.
// @fulfils R80
import { clash, type Acting } from '#kernel'
import { isOpenKey, type SealedReport } from '#kernel/sealing'
import { bar } from './barred.ts'
import { acknowledgeBy, checkInMonths, dayAfter, feedbackBy, today } from './days.ts'
import { partsFrom } from './received.ts'
import { rankOf, type Recipient } from './recipients.ts'
import { ruleOf } from './retention.ts'
import { speakup } from './tables.ts'

/** NOTE: a stolen table of locators finds nobody's mailbox, since they are kept only under this installation's key. */
export const locatorMark = (now: { seals: Acting['seals'] }, locator: string) =>
  now.seals.sign('speakup.locator', locator)

type KeptFile = { id: string; content: Parameters<typeof partsFrom>[0] }
type Kept = {
  checkIns: boolean
  readers: readonly Recipient[]
  /** Everybody on the list: whoever of them gets no key now gets none later. */
  listed: readonly Recipient[]
  raised?: number
}

/** Answers false where it, or another of the same receipt, is there already. */
export async function keepReport(
  now: Acting,
  sealed: Omit<SealedReport, 'files'> & { files: readonly KeptFile[] },
  { checkIns, readers, listed, raised = 0 }: Kept,
): Promise<boolean> {
  const keys = [sealed.mailboxKey, sealed.deskKey, sealed.identityKey, sealed.reporterKey]
  if (!keys.every(isOpenKey)) throw clash('speakup.no.keys')
  const day = today(now)
  const { report } = sealed
  const rows = speakup(now)
  const made = await rows
    .insertInto('speakup_reports')
    .values({
      id: report,
      locator: locatorMark(now, sealed.locator),
      salt: sealed.salt,
      digest: sealed.digest,
      reporter_key: sealed.reporterKey,
      reporter_wrap: sealed.reporterWrap,
      mailbox_key: sealed.mailboxKey,
      desk_key: sealed.deskKey,
      identity_key: sealed.identityKey,
      next_seq: 3,
      raised,
      received_on: day,
      acknowledge_by: acknowledgeBy(now, day),
      acknowledged_on: null,
      feedback_by: feedbackBy(now, day, null),
      feedback_on: null,
      closed_on: null,
      delete_on: await goesBy(now, day),
      changed_on: day,
    })
    .onConflict((known) => known.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return false
  await rows
    .insertInto('speakup_grants')
    .values(
      sealed.grants.map((one) => ({
        report,
        epoch: 1,
        reader: one.reader,
        rank: one.reader === null ? 0 : rankOf(readers, one.reader),
        sealed: one.sealed,
      })),
    )
    .execute()
  const given = new Set([...sealed.grants, ...sealed.identityGrants].map((one) => one.reader))
  await bar(
    now,
    report,
    listed.map((one) => one.id).filter((id) => !given.has(id)),
  )
  if (sealed.identityGrants.length > 0)
    await rows
      .insertInto('speakup_identity_grants')
      .values(sealed.identityGrants.map((one) => ({ report, ...one })))
      .execute()
  await rows
    .insertInto('speakup_entries')
    .values(sealed.entries.map((one) => ({ report, epoch: 1, added_on: day, ...one })))
    .execute()
  for (const file of sealed.files) await keepFile(now, report, file)
  if (checkIns)
    await rows
      .insertInto('speakup_check_ins')
      .values(
        checkInMonths.map((months) => ({
          report,
          due_on: dayAfter(now, day, { months }),
          asked_on: null,
        })),
      )
      .execute()
  return true
}

/** The day a report goes unless somebody begins to inquire, where a country wants that. */
async function goesBy(now: Acting, day: string): Promise<string | null> {
  const rules = await speakup(now)
    .selectFrom('speakup_channel')
    .select('country')
    .executeTakeFirst()
  const months = ruleOf(rules?.country ?? 'EU').uninquired
  return months === undefined ? null : dayAfter(now, day, { months })
}

async function keepFile(now: Acting, report: string, { id, content }: KeptFile): Promise<void> {
  await speakup(now).insertInto('speakup_files').values({ id, report }).execute()
  let at = 0
  for await (const part of partsFrom(content))
    await speakup(now)
      .insertInto('speakup_file_parts')
      .values({ file: id, at: at++, bytes: Buffer.from(part) })
      .execute()
}
