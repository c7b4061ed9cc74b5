// For modules that make something of a mail: everything it holds, and what may be answered by machine.
import { sql, type Acting, type Asking } from '#kernel'
import { emailKey } from '#people'
import { takesPart } from './join-thread.ts'
import { mayAnswerByMachine } from './send-mail.ts'
import type { MailFile } from './keep-parts.ts'
import { mailTables, type MailTables } from './tables.ts'

export type TakenMail = NonNullable<Awaited<ReturnType<typeof readTakenMail>>>

type FileOfMail = {
  id: string
  name: string
  type: string
  bytes: number
  inline: boolean
  calendar: string | null
}

type Kept = Omit<MailTables['mails'], 'business'> &
  Pick<MailTables['mailboxes'], 'address' | 'answer_once'> & { files: FileOfMail[] }

/** Mails this transaction has taken in itself. */
const taken = new WeakMap<object, Map<string, Kept>>()

/** What was just written down is known to whoever hears of it. */
export function rememberMail(
  now: Acting,
  mail: Omit<Kept, 'files'>,
  files: readonly MailFile[],
): void {
  const all = taken.get(now) ?? new Map<string, Kept>()
  const listed = files.map(({ kept, inline, calendar }) => ({ ...kept, inline, calendar }))
  taken.set(now, all.set(mail.id, { ...mail, files: listed }))
}

/** A mail that was taken in; undefined if it is gone. The verb has asked who may see it. */
export async function readTakenMail(now: Asking, id: string) {
  const mail = taken.get(now)?.get(id) ?? (await keptMail(now, id))
  if (!mail) return undefined
  const known =
    mail.thread !== null && (await takesPart(now, mail.thread, mail.from_email, mail.id))
  return { ...mail, known }
}

const keptMail = (now: Asking, id: string): Promise<Kept | undefined> =>
  mailTables(now)
    .selectFrom('mails')
    .innerJoin('mailboxes', 'mailboxes.id', 'mails.mailbox')
    .selectAll('mails')
    .select(['mailboxes.address', 'mailboxes.answer_once'])
    .select(
      sql<FileOfMail[]>`(select coalesce(json_agg(one), '[]') from (
        select files.id, files.name, files.type, files.bytes, kept.inline, kept.calendar
        from mail_files kept join files on files.id = kept.file and files.business = kept.business
        where kept.mail = mails.id order by files.id) one)`.as('files'),
    )
    .where('mails.id', '=', id)
    .executeTakeFirst()

/** Whether a machine may answer this mail: a person wrote it, and nobody at this address got such an answer today. */
export async function mayAnswer(
  now: Acting,
  mail: Pick<TakenMail, 'kind' | 'from_email' | 'answer_once' | 'unreadable'>,
): Promise<boolean> {
  if (mail.kind !== 'mail' || !mail.answer_once || mail.from_email === '' || mail.unreadable)
    return false
  return mayAnswerByMachine(now, mail.from_email)
}

/** False if mail to the address came back, or its owner complained of ours. */
export async function mailReaches(now: Asking, email: string): Promise<boolean> {
  const mark = await mailTables(now)
    .selectFrom('mail_addresses')
    .select('email_key')
    .where('email_key', '=', emailKey(email))
    .executeTakeFirst()
  return mark === undefined
}

/** The mailbox that answers: the one a conversation came through, else the first that is not paused. */
export async function mailboxFor(
  now: Asking,
  about: { kind: string; id: string },
): Promise<{ id: string; address: string } | undefined> {
  const last = await mailTables(now)
    .selectFrom('mails')
    .innerJoin('mail_threads', 'mail_threads.id', 'mails.thread')
    .innerJoin('mailboxes', 'mailboxes.id', 'mails.mailbox')
    .select(['mailboxes.id', 'address'])
    .where('about_kind', '=', about.kind)
    .where('about', '=', about.id)
    .orderBy('mails.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last) return last
  return mailTables(now)
    .selectFrom('mailboxes')
    .select(['id', 'address'])
    .where('paused_at', 'is', null)
    .orderBy('added_at')
    .limit(1)
    .executeTakeFirst()
}
