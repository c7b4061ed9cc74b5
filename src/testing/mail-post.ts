// What stories about mail need: a mailbox at a real server, a line to it, and mails to put there.
import type { StandingDesk } from '#kernel'
import { openLine } from '#kernel/mail'
import { silentLog } from '../kernel/log.ts'
import { standingDesk } from '../kernel/jobs/stand.ts'
import { imapPassword, type Dovecot } from './dovecot.ts'
import type { Shop, Town } from './index.ts'
import { addMailbox } from '../modules/mailboxes/add-mailbox.ts'
import { holdLines, type Held } from '../modules/mailboxes/hold-lines.ts'
import { noteLine } from '../modules/mailboxes/note-line.ts'
import { readNew } from '../modules/mailboxes/read-line.ts'
import { serversOf } from '../modules/mailboxes/servers-of.ts'
import { keepingGrant } from '../modules/mailboxes/tokens.ts'
import { sendDue } from '../modules/mailboxes/send-line.ts'

export type Post = {
  mailbox: string
  desk: StandingDesk
  /** Reads once what is new, as the standing work does, and carries what is told. `since`: when the mailbox was connected; long ago if not given. */
  read(since?: Date): Promise<void>
  /** Sends once what is due; false if the server cannot be used. */
  send(): Promise<boolean>
  held(since?: Date): Promise<Held>
}

/** Connects a mailbox of the shop at servers of this machine. */
export async function connect(
  town: Town,
  shop: Shop,
  { imap, smtp, ...more }: { imap: Dovecot; smtp: number } & Record<string, unknown>,
): Promise<Post> {
  const { mailbox } = await shop.system.perform(addMailbox, {
    name: 'Bramble & Rye',
    address: 'hello@bramble.example',
    imap_host: '127.0.0.1',
    imap_port: imap.port,
    imap_encryption: 'none',
    imap_user: imap.user,
    smtp_host: '127.0.0.1',
    smtp_port: smtp,
    smtp_encryption: 'none',
    smtp_user: '',
    password: imapPassword,
    tokens: 'on',
    answer_once: 'on',
    trusted_server: 'mx.bramble.example',
    earlier_days: 365,
    ...more,
  })
  const ending = new AbortController().signal
  const desk = standingDesk(town.app, silentLog, { name: 'a test', ending, poke: () => {} })
  const stuck = { uid: 0, times: 0 }
  const held = async (since = new Date(0)) => {
    const { held: all } = await desk.perform(shop.business, holdLines, { holder: desk.holder })
    const mine = all.find(({ account }) => account.id === mailbox)
    if (!mine) throw new Error('another process holds the line')
    return { ...mine, since }
  }
  return {
    mailbox,
    desk,
    held,
    async read(since) {
      const mine = await held(since)
      const keep = keepingGrant(desk, shop.business, mailbox)
      const line = await openLine((await serversOf(mine.account, keep)).imap, mine.account.folder)
      try {
        const { last } = await desk.perform(shop.business, noteLine, {
          mailbox,
          way: 'in',
          trouble: null,
          uidValidity: line.folder.uidValidity,
        })
        await readNew({ desk, business: shop.business, held: mine, ending, stuck }, line, last)
      } finally {
        await line.close()
      }
      await town.app.settle()
    },
    async send() {
      const well = await sendDue({ desk, business: shop.business, held: await held() })
      await town.app.settle()
      return well
    },
  }
}

let count = 0

export type Letter = {
  from?: string
  to?: string
  subject?: string
  id?: string
  text?: string
  head?: string[]
}

/** A mail as it travels, with a Message-ID of its own. */
export function mailText({ from, to, subject, id, text, head = [] }: Letter = {}): string {
  count += 1
  return [
    `Message-ID: <${id ?? `mail-${count}@home.example`}>`,
    `From: ${from ?? 'Maria Rossi <maria@home.example>'}`,
    `To: ${to ?? 'hello@bramble.example'}`,
    `Subject: ${subject ?? 'My order'}`,
    'Date: Mon, 01 Jun 2026 08:00:00 +0000',
    'MIME-Version: 1.0',
    ...(head.some((line) => /^content-type/i.test(line))
      ? []
      : ['Content-Type: text/plain; charset=utf-8']),
    ...head,
    '',
    text ?? 'Where is my bread?',
    '',
  ].join('\r\n')
}

/** The word of the server that checks senders. */
export const believed =
  'Authentication-Results: mx.bramble.example; dmarc=pass header.from=home.example'
