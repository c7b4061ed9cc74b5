// Takes one mail in: kept whole, read, made safe and told of, in one transaction, exactly once.
import { action, Id, onlySystem, sql, tell, z, type Acting } from '#kernel'
import { readMail, type ReadMail } from '#kernel/mail'
import type { SafeHtml } from '#kernel/text'
import { keepReceived } from '#files'
import { emailKey } from '#people'
import { authenticity } from './authenticity.ts'
import { mailReceived, mailSetAside } from './facts.ts'
import { findMailbox } from './find.ts'
import { joinThread, type Joined } from './join-thread.ts'
import { keepParts } from './keep-parts.ts'
import { keepRaw, noteRaw } from './keep-raw.ts'
import { identityOf } from './names.ts'
import { noteReports } from './note-reports.ts'
import { Number64, Raw, Uid } from './shapes.ts'
import { sortMail, type Sorted } from './sort-mail.ts'
import { mailTables } from './tables.ts'
import { threadAbout } from './threads.ts'
import { wordsOfMail } from './words-of-mail.ts'

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
    /** True when what is made of it failed here before: then that follows after the commit, on its own tries. */
    apart: z.boolean().default(false),
  }),
  subject: findMailbox,
  may: onlySystem('the process that reads the mailbox brings it'),
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['contact', 'content'] },
  machine: 'none',
  inside: true,

  async run(now, { uidValidity, uid, raw, readable, cut, apart }, mailbox) {
    const mail = readable ? await readMail(raw).catch(() => undefined) : undefined
    const identity = identityOf(raw, mail)
    const key = emailKey(mail?.from.email ?? '')
    const { known, person, own } = await lookUp(now, identity, key)
    const id = known ?? now.id()
    const number = { mailbox: mailbox.id, uid_validity: uidValidity, uid, mail: id }
    if (!(await noteNumber(now, number)) || known !== null) return { mail: null }
    const stored = await keepRaw(now, raw)
    const sorted = mail ? sortMail(now, mail, own) : unread
    const believed = mail
      ? authenticity(mail.headers, mailbox.trusted_server, mail.from.email)
      : 'unknown'
    const joined = mail ? await joinThread(now, mail, believed) : alone
    const parts = mail
      ? await keepParts(now, id, identity, mail.parts)
      : { pictures: new Map<string, string>(), rows: [await keepWhole(now, id, identity, raw)] }
    await noteRaw(now, stored, id, mailbox.keep_days)
      .insertInto('mails')
      .values({
        id,
        mailbox: mailbox.id,
        identity,
        kind: sorted.kind,
        automatic_reason: sorted.reason,
        person,
        ...headOf(mail),
        from_key: key,
        ...(mail ? wordsOfMail(mail, parts.pictures) : emptyWords),
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
    if (parts.rows.length > 0)
      await mailTables(now).insertInto('mail_files').values(parts.rows).execute()
    const handled = mail ? await noteReports(now, id, mail) : false
    if (sorted.kind !== 'own' && !handled)
      tell(now, apart ? mailSetAside : mailReceived, {
        mail: id,
        ...(await threadAbout(now, joined.thread)),
      })
    return { mail: id }
  },

  audit: ({ answer }) => ({ kind: 'mail', id: answer.mail }),
})

const unread: Sorted = { kind: 'mail', reason: null }
const alone: Joined = { thread: null, by: null, possible: null }
const none = '' as SafeHtml
const emptyWords = { words: '', html: none, quoted: '', quoted_html: none, remote_pictures: 0 }

/** What must be known of a mail before it is taken in, in one look. */
const lookUp = (now: Acting, identity: string, key: string) =>
  mailTables(now)
    .selectNoFrom((of) => [
      of.selectFrom('mails').select('id').where('identity', '=', identity).as('known'),
      of
        .selectFrom('people')
        .select('id')
        .where('email_key', '=', key)
        .where('erased_at', 'is', null)
        .limit(1)
        .as('person'),
      sql<string[]>`array(select address_key from mailboxes)`.as('own'),
    ])
    .executeTakeFirstOrThrow()

type Numbered = { mailbox: string; uid_validity: string; uid: number; mail: string }

/**
 * False if this number was taken before. NOTE: a second taker waits here for the first one's commit; the mail a number
 * points to is checked at the end of the transaction, since it is written after it.
 */
async function noteNumber(now: Acting, number: Numbered): Promise<boolean> {
  const { noted } = await mailTables(now)
    .with('noted', (the) =>
      the
        .insertInto('mail_numbers')
        .values({ ...number, taken_at: now.at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('uid'),
    )
    .with('moved', (the) =>
      the
        .updateTable('mailbox_lines')
        .set({ last_uid: number.uid, seen_at: now.at })
        .where('mailbox', '=', number.mailbox)
        .where('uid_validity', '=', number.uid_validity)
        .where('last_uid', '<', number.uid)
        .returning('mailbox'),
    )
    .selectNoFrom(sql<boolean>`exists (select from noted)`.as('noted'))
    .executeTakeFirstOrThrow()
  return noted
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

/** What cannot be read is handed on as a file, so that a person can look at it. */
async function keepWhole(now: Acting, mail: string, identity: string, bytes: Uint8Array) {
  const about = { kind: 'mail', id: mail }
  const file = await keepReceived(now, { name: 'mail.eml', bytes, about, key: `${identity} raw` })
  return { mail, file: file.id, inline: false, calendar: null }
}
