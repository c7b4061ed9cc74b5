// Writes a mail that leaves through a mailbox of ours, inside the verb's own transaction: if that is undone, so is the mail.
import { invalid, sql, type Acting } from '#kernel'
import { isAddress, type Named } from '#kernel/mail'
import type { SafeHtml } from '#kernel/text'
import { emailKey } from '#people'
import { messageIdOf } from './names.ts'
import { mailTables } from './tables.ts'
import { namesIn, threadFor, type ThreadOf } from './threads.ts'

export type Writing = {
  mailbox: string
  to: readonly Named[]
  cc?: readonly Named[]
  subject: string
  /** Words alone, a paragraph after each empty line. */
  text: string
  html?: SafeHtml | undefined
  locale?: string
  /** Ids of files; the verb has asked already whose they are. */
  attachments?: readonly string[]
  thread?: ThreadOf
  /** Until then it can be taken back, and does not leave. */
  undoUntil?: Date | undefined
  /** Written by a machine for an event: marked so, and answered by no machine. */
  automatic?: boolean
  /** Writing twice under one id writes once. */
  id?: string
  /** Known already to whoever answers a mail just taken in: its mailbox's address, its name, and who wrote it. */
  known?: { address: string; names: readonly string[]; person: string | null }
}

/** Returns the id of the mail. It leaves once, under one name, however often sending is tried. */
export async function sendMail(now: Acting, mail: Writing): Promise<string> {
  const tables = mailTables(now)
  const mailbox = mail.known
    ? { id: mail.mailbox, address: mail.known.address }
    : await tables
        .selectFrom('mailboxes')
        .select(['id', 'address'])
        .where('id', '=', mail.mailbox)
        .executeTakeFirst()
  if (!mailbox) throw invalid({ mailbox: 'mailboxes.error.gone' })
  const all = [...mail.to, ...(mail.cc ?? [])]
  if (mail.to.length === 0 || all.some(({ email }) => !isAddress(email)))
    throw invalid({ to: 'mailboxes.error.address' })
  const id = mail.id ?? now.id()
  const thread = mail.thread ? await threadFor(now, mail.thread) : undefined
  const names = [...(mail.known?.names ?? (thread ? await namesIn(now, thread.id) : []))]
  const written = await tables
    .insertInto('mail_outgoing')
    .values({
      id,
      mailbox: mailbox.id,
      thread: thread?.id ?? null,
      person: mail.known ? mail.known.person : await personAt(now, all[0]?.email ?? ''),
      written_by: now.actor.person,
      sent_to: JSON.stringify(mail.to) as never,
      copied_to: JSON.stringify(mail.cc ?? []) as never,
      subject: mail.subject,
      words: mail.text,
      html: mail.html ?? null,
      locale: mail.locale ?? now.business.locale,
      message_id: messageIdOf(now, id, mailbox.address),
      in_reply_to: names.at(-1) ?? null,
      references: names,
      automatic: mail.automatic ?? false,
      state: 'waiting',
      undo_until: mail.undoUntil ?? null,
      next_at: mail.undoUntil ?? now.at,
      holder: null,
      held_until: null,
      why: null,
      made_at: now.at,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  const files = [...new Set(mail.attachments)]
  if (written && files.length > 0)
    await tables
      .insertInto('mail_outgoing_files')
      .values(files.map((file) => ({ outgoing: id, file })))
      .execute()
  return id
}

async function personAt(now: Acting, email: string): Promise<string | null> {
  const found = await mailTables(now)
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', emailKey(email))
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return found?.id ?? null
}

/** Takes a mail back before it leaves; false if it is too late. */
export async function takeBackMail(now: Acting, mail: string): Promise<boolean> {
  const done = await mailTables(now)
    .updateTable('mail_outgoing')
    .set({ state: 'taken-back' })
    .where('id', '=', mail)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/**
 * Once a day for each address, and never where mail came back or was complained of: asks and notes in one step
 * (RFC 3834).
 */
export async function mayAnswerByMachine(now: Acting, email: string): Promise<boolean> {
  const address_hash = now.seals.sign('mailboxes.auto-answer', emailKey(email))
  const before = new Date(now.at.getTime() - 86_400_000)
  const noted = await mailTables(now)
    .insertInto('mail_auto_answers')
    .columns(['address_hash', 'answered_at'])
    .expression(
      mailTables(now)
        .selectNoFrom([
          sql<string>`${address_hash}::text`.as('address_hash'),
          sql<Date>`${now.at}::timestamptz`.as('answered_at'),
        ])
        .where(
          sql<boolean>`not exists (select from mail_addresses where email_key = ${emailKey(email)})`,
        ),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['business', 'address_hash'])
        .doUpdateSet({ answered_at: now.at })
        .where('mail_auto_answers.answered_at', '<=', before),
    )
    .returning('answered_at')
    .executeTakeFirst()
  return noted !== undefined
}
