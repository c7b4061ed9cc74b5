// What a report about one of our mails means: the address is marked, the mail too, and whoever wrote it is told.
import { tell, type Acting } from '#kernel'
import type { ReadMail } from '#kernel/mail'
import { suppress } from '#consent'
import { letterTo, noteLetterBounced } from '#notifications'
import { emailKey } from '#people'
import { abuseReport } from './abuse-report.ts'
import { deliveryReport, type DeliveryReport } from './delivery-report.ts'
import { complaintReceived, mailBounced } from './facts.ts'
import { letterIn, ownMail } from './names.ts'
import { threadAbout } from './threads.ts'
import { mailTables } from './tables.ts'

/** True if it was a report about a mail of ours, which nobody else has to read. */
export async function noteReports(now: Acting, id: string, mail: ReadMail): Promise<boolean> {
  const abuse = abuseReport(mail)
  if (abuse) return noteAbuse(now, id, abuse.email, abuse.about)
  const report = deliveryReport(mail)
  return report ? noteDelivery(now, report) : false
}

/** NOTE: only a report that carries a name of ours counts; anybody can write that an address does not exist. */
async function noteDelivery(now: Acting, report: DeliveryReport): Promise<boolean> {
  const ours = report.about.map((one) => ownMail(now, one)).find((one) => one !== undefined)
  const failed = report.recipients.filter(({ action }) => action === 'failed')
  if (ours) {
    const mail = await sentMail(now, ours)
    if (!mail) return false
    if (failed.length === 0) return true
    const permanent = failed.some((one) => one.permanent)
    const why = failed
      .map((one) => one.why)
      .join('; ')
      .slice(0, 300)
    const reached = [...mail.sent_to, ...mail.copied_to].map(({ email }) => emailKey(email))
    for (const one of failed)
      if (one.permanent) {
        const address = reached.length === 1 ? reached[0] : inList(reached, one.email)
        await markAddress(now, address, { bounced_at: now.at, why: one.why })
      }
    await mailTables(now)
      .updateTable('mail_outgoing')
      .set({ why, ...(permanent ? { state: 'bounced' as const } : {}) })
      .where('id', '=', ours)
      .execute()
    tell(now, mailBounced, {
      outgoing: ours,
      letter: null,
      permanent,
      ...(await threadAbout(now, mail.thread)),
    })
    return true
  }
  return noteLetter(now, report, failed)
}

async function noteLetter(
  now: Acting,
  report: DeliveryReport,
  failed: DeliveryReport['recipients'],
): Promise<boolean> {
  const letter = report.about.map(letterIn).find((one) => one !== undefined)
  const [first] = failed
  if (!letter || !first?.permanent) return false
  const email = await noteLetterBounced(now, letter, first.why)
  if (email === undefined) return false
  await markAddress(now, emailKey(email), { bounced_at: now.at, why: first.why })
  tell(now, mailBounced, { outgoing: null, letter, permanent: true })
  return true
}

async function noteAbuse(
  now: Acting,
  id: string,
  email: string | undefined,
  about: readonly string[],
): Promise<boolean> {
  const outgoing = about.map((one) => ownMail(now, one)).find((one) => one !== undefined)
  const mail = outgoing === undefined ? undefined : await sentMail(now, outgoing)
  const letter = about.map(letterIn).find((one) => one !== undefined)
  // NOTE: the address we wrote to, not the one the report names: nobody is silenced by a made-up report.
  const only =
    mail?.sent_to.length === 1
      ? mail.sent_to[0]?.email
      : letter === undefined
        ? undefined
        : await letterTo(now, letter)
  const address =
    only ??
    inList(
      (mail?.sent_to ?? []).map((one) => emailKey(one.email)),
      email,
    )
  if (!mail && !letter) return false
  const person =
    address === undefined
      ? null
      : await markAddress(now, emailKey(address), { complained_at: now.at })
  tell(now, complaintReceived, {
    mail: id,
    outgoing: mail ? (outgoing ?? null) : null,
    letter: letter ?? null,
    person,
  })
  return true
}

const inList = (reached: readonly string[], email: string | undefined) =>
  email === undefined ? undefined : reached.find((one) => one === emailKey(email))

const sentMail = (now: Acting, id: string) =>
  mailTables(now)
    .selectFrom('mail_outgoing')
    .select(['id', 'thread', 'sent_to', 'copied_to'])
    .where('id', '=', id)
    .executeTakeFirst()

type Mark = { bounced_at?: Date; complained_at?: Date; why?: string }

/**
 * Marks an address; answers whose it is. Letters that need consent stop until the same address agrees anew; letters
 * people need are not touched.
 */
export async function markAddress(
  now: Acting,
  email_key: string | undefined,
  mark: Mark,
): Promise<string | null> {
  if (email_key === undefined || email_key === '') return null
  const known = await mailTables(now)
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', email_key)
    .executeTakeFirst()
  const person = known?.id ?? null
  if (mark.bounced_at) await suppress(now, email_key, 'bounced')
  if (mark.complained_at) await suppress(now, email_key, 'complained')
  await mailTables(now)
    .insertInto('mail_addresses')
    .values({ email_key, person, bounced_at: null, complained_at: null, why: null, ...mark })
    .onConflict((conflict) => conflict.columns(['business', 'email_key']).doUpdateSet(mark))
    .execute()
  return person
}
