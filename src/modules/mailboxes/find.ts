// A mailbox as a verb's subject.
import type { Asking } from '#kernel'
import { mailTables } from './tables.ts'

export const findMailbox = (now: Asking, { mailbox }: { mailbox: string }) =>
  mailTables(now).selectFrom('mailboxes').selectAll().where('id', '=', mailbox).executeTakeFirst()
