// Takes one mail in: kept whole, read, made safe and told of, in one transaction, exactly once.
import { action, Id, onlySystem, tell, z, type Acting } from '#kernel'
import { readMail, type ReadMail } from '#kernel/mail'
import type { SafeHtml } from '#kernel/text'
import { keepReceived } from '#files'
import { emailKey } from '#people'
import { authenticity } from './authenticity.ts'
import { mailReceived } from './facts.ts'
import { findMailbox } from './find.ts'
import { joinThread, type Joined } from './join-thread.ts'
import { keepParts } from './keep-parts.ts'
import { keepRaw, noteRaw } from './keep-raw.ts'
import { identityOf } from './names.ts'
import { noteReports } from './note-reports.ts'
import { Number64, Raw, Uid } from './shapes.ts'
import { sortMail, type Sorted } from './sort-mail.ts'
import { mailTables } from './tables.ts'
import { wordsOfMail, type WordsOfMail } from './words-of-mail.ts'

export const takeIn = action({
  name: 'mailboxes.take-in',
  input: z.object({
    mailbox: Id,
    uidValidity: Number64,
    uid: Uid,
    raw: Raw,
    /** False when taking it in failed again and again: then it is kept as a file and handed on as it is. */
    readable: z.boolean().default(true),
    /** It was too large to be fetched whole; the rest is still on its server. */
    cut: z.boolean().default(false),
  }),
  subject: findMailbox,
  may: onlySystem('the process that reads the mailbox brings it'),
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['contact', 'content'] },
  machine: 'none',
  inside: true,

  async run(now, { uidValidity, uid, raw, readable, cut }, mailbox) {
    if (!(await noteNumber(now, mailbox.id, uidValidity, uid))) return { mail: null }
    const mail = readable ? await readMail(raw).catch(() => undefined) : undefined
    const identity = identityOf(raw, mail)
    if (await known(now, mailbox.id, uidValidity, uid, identity)) return { mail: null }
    const id = now.id()
    const stored = await keepRaw(now, raw)
    const sorted = mail ? await sortMail(now, mail) : unread
    const believed = mail
      ? authenticity(mail.headers, mailbox.trusted_server, mail.from.email)
      : 'unknown'
    const joined = mail ? await joinThread(now, mail, believed) : alone
    const key = emailKey(mail?.from.email ?? '')
    await mailTables(now)
      .insertInto('mails')
      .values({
        id,
        mailbox: mailbox.id,
        identity,
        kind: sorted.kind,
        automatic_reason: sorted.reason,
        person: await personOf(now, key),
        ...headOf(mail),
        from_key: key,
        ...emptyWords,
        authenticity: believed,
        thread: joined.thread,
        joined_by: joined.by,
        possible: joined.possible,
        unreadable: mail === undefined,
        cut,
        taken_at: now.at,
        raw_bytes: raw.length,
      })
      .execute()
    await noteRaw(now, stored, id, mailbox.keep_days)
    await mailTables(now)
      .updateTable('mail_numbers')
      .set({ mail: id })
      .where('mailbox', '=', mailbox.id)
      .where('uid_validity', '=', uidValidity)
      .where('uid', '=', uid)
      .execute()
    await writeWords(now, id, identity, mail, raw)
    const handled = mail ? await noteReports(now, id, mail) : false
    if (sorted.kind !== 'own' && !handled) await tellOf(now, id, joined)
    return { mail: id }
  },

  audit: ({ answer }) => ({ kind: 'mail', id: answer.mail }),
})

const unread: Sorted = { kind: 'mail', reason: null }
const alone: Joined = { thread: null, by: null, possible: null }
const none = '' as SafeHtml
const emptyWords = { words: '', html: none, quoted: '', quoted_html: none, remote_pictures: 0 }

/** False if this number was taken before. NOTE: a second taker waits here for the first one's commit. */
async function noteNumber(now: Acting, mailbox: string, uid_validity: string, uid: number) {
  const noted = await mailTables(now)
    .insertInto('mail_numbers')
    .values({ mailbox, uid_validity, uid, mail: null, taken_at: now.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('uid')
    .executeTakeFirst()
  await mailTables(now)
    .updateTable('mailbox_lines')
    .set({ last_uid: uid, seen_at: now.at })
    .where('mailbox', '=', mailbox)
    .where('uid_validity', '=', uid_validity)
    .where('last_uid', '<', uid)
    .execute()
  return noted !== undefined
}

/** The same mail under another number or in another mailbox is noted there and is not another mail. */
async function known(
  now: Acting,
  mailbox: string,
  uidValidity: string,
  uid: number,
  identity: string,
): Promise<boolean> {
  const before = await mailTables(now)
    .selectFrom('mails')
    .select('id')
    .where('identity', '=', identity)
    .executeTakeFirst()
  if (!before) return false
  await mailTables(now)
    .updateTable('mail_numbers')
    .set({ mail: before.id })
    .where('mailbox', '=', mailbox)
    .where('uid_validity', '=', uidValidity)
    .where('uid', '=', uid)
    .execute()
  return true
}

const headOf = (mail: ReadMail | undefined) => ({
  from_name: mail?.from.name ?? '',
  from_email: mail?.from.email ?? '',
  sent_to: JSON.stringify(mail?.to ?? []) as never,
  copied_to: JSON.stringify(mail?.cc ?? []) as never,
  subject: (mail?.subject ?? '').slice(0, 500),
  message_id: mail?.messageId ?? null,
  references: mail ? [...new Set([...mail.references, ...mail.inReplyTo])].slice(-60) : [],
  written_at: mail?.at ?? null,
})

async function personOf(now: Acting, key: string): Promise<string | null> {
  if (key === '') return null
  const found = await mailTables(now)
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', key)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return found?.id ?? null
}

async function writeWords(
  now: Acting,
  id: string,
  identity: string,
  mail: ReadMail | undefined,
  raw: Uint8Array,
): Promise<void> {
  if (!mail) return keepWhole(now, id, identity, raw)
  const pictures = await keepParts(now, id, identity, mail.parts)
  const words: WordsOfMail = wordsOfMail(mail, pictures)
  await mailTables(now).updateTable('mails').set(words).where('id', '=', id).execute()
}

/** What cannot be read is handed on as a file, so that a person can look at it. */
async function keepWhole(now: Acting, mail: string, identity: string, bytes: Uint8Array) {
  const about = { kind: 'mail', id: mail }
  const file = await keepReceived(now, { name: 'mail.eml', bytes, about, key: `${identity} raw` })
  await mailTables(now)
    .insertInto('mail_files')
    .values({ mail, file: file.id, inline: false, calendar: null })
    .execute()
}

async function tellOf(now: Acting, mail: string, { thread }: Joined): Promise<void> {
  const about =
    thread === null
      ? undefined
      : await mailTables(now)
          .selectFrom('mail_threads')
          .select(['about_kind', 'about'])
          .where('id', '=', thread)
          .executeTakeFirst()
  tell(now, mailReceived, {
    mail,
    ...(about ? { thread: { kind: about.about_kind, id: about.about } } : {}),
  })
}
