// One mail on its way in: sorted, joined to its conversation, written down with its files, and told of.
import { tell, type Acting } from '#kernel'
import type { ReadMail } from '#kernel/mail'
import type { SafeHtml } from '#kernel/text'
import { keepReceived } from '#files'
import { authenticity } from './authenticity.ts'
import { mailReceived, mailSetAside } from './facts.ts'
import { joinThread, type Joined } from './join-thread.ts'
import { keepParts, type MailFile } from './keep-parts.ts'
import { noteRaw } from './keep-raw.ts'
import { personBehind, type Seen } from './look-up.ts'
import { noteReports } from './note-reports.ts'
import type { OpenedMail } from './open-mail.ts'
import { rememberMail } from './read.ts'
import { sortMail, type Sorted } from './sort-mail.ts'
import { mailTables, type MailTables } from './tables.ts'
import { threadAbout } from './threads.ts'
import { wordsOfMail } from './words-of-mail.ts'

type Mailbox = Pick<
  MailTables['mailboxes'],
  'id' | 'address' | 'answer_once' | 'keep_days' | 'trusted_server'
>
type Taking = OpenedMail & { id: string; stored: string }

export async function takeOne(now: Acting, mailbox: Mailbox, given: Taking, seen: Seen) {
  const { id, identity, mail, raw } = given
  const sorted = mail ? sortMail(now, mail, seen.own) : unread
  const believed = mail
    ? authenticity(mail.headers, mailbox.trusted_server, mail.from.email)
    : 'unknown'
  const joined = mail ? await joinThread(now, mail, believed) : alone
  const parts = mail
    ? await keepParts(now, id, identity, mail.parts)
    : { pictures: new Map<string, string>(), rows: [await keepWhole(now, id, identity, raw)] }
  const row = {
    id,
    mailbox: mailbox.id,
    identity,
    kind: sorted.kind,
    automatic_reason: sorted.reason,
    person: await personBehind(now, seen, given.key),
    ...headOf(mail),
    from_key: given.key,
    ...(mail ? wordsOfMail(mail, parts.pictures) : emptyWords),
    authenticity: believed,
    thread: joined.thread,
    joined_by: joined.by,
    possible: joined.possible,
    unreadable: mail === undefined,
    cut: given.cut,
    taken_at: now.at,
    raw_bytes: raw.length,
  }
  await noteRaw(now, given.stored, id, mailbox.keep_days)
    .insertInto('mails')
    .values({
      ...row,
      sent_to: JSON.stringify(row.sent_to) as never,
      copied_to: JSON.stringify(row.copied_to) as never,
    })
    .execute()
  await noteFiles(now, id, parts.rows)
  const { address, answer_once } = mailbox
  rememberMail(now, { ...row, address, answer_once }, parts.rows)
  const handled = mail ? await noteReports(now, id, mail) : false
  if (sorted.kind !== 'own' && !handled)
    tell(now, given.apart ? mailSetAside : mailReceived, {
      mail: id,
      ...(await threadAbout(now, joined.thread)),
    })
}

const unread: Sorted = { kind: 'mail', reason: null }
const alone: Joined = { thread: null, by: null, possible: null }
const none = '' as SafeHtml
const emptyWords = { words: '', html: none, quoted: '', quoted_html: none, remote_pictures: 0 }

async function noteFiles(now: Acting, mail: string, files: readonly MailFile[]) {
  if (files.length > 0)
    await mailTables(now)
      .insertInto('mail_files')
      .values(
        files.map(({ kept, inline, calendar }) => ({ mail, file: kept.id, inline, calendar })),
      )
      .execute()
}

const headOf = (mail: ReadMail | undefined) => ({
  from_name: mail?.from.name ?? '',
  from_email: mail?.from.email ?? '',
  sent_to: mail?.to ?? [],
  copied_to: mail?.cc ?? [],
  subject: (mail?.subject ?? '').slice(0, 500),
  message_id: mail?.messageId ?? null,
  references: mail ? [...new Set([...mail.references, ...mail.inReplyTo])].slice(-60) : [],
  written_at: mail?.at ?? null,
})

/** What cannot be read is handed on as a file, so that a person can look at it. */
async function keepWhole(
  now: Acting,
  mail: string,
  identity: string,
  bytes: Uint8Array,
): Promise<MailFile> {
  const about = { kind: 'mail', id: mail }
  const kept = await keepReceived(now, { name: 'mail.eml', bytes, about, key: `${identity} raw` })
  return { kept, inline: false, calendar: null }
}
