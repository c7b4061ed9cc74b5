/** Mails a second from raw bytes to a message in a case: kept, read, made safe, joined, confirmed. Bar: 50 on one core. */
import { seedForum } from '../../dist/testing/seed-forum.js'
import { install } from '../installation.ts'
import type { Table } from '../run.ts'

/** fsync is on; run under `taskset -c 0` for one core. */
export async function mail(many: number): Promise<Table> {
  const { app, call, close } = await install({
    before: (data: string) => seedForum(data, { members: 1, topics: 1 }),
  })
  try {
    const { mailbox } = await call<{ mailbox: string }>('mailboxes.add-mailbox', {
      name: 'Bench',
      address: 'hello@bramble.example',
      imap_host: '127.0.0.1',
      imap_user: 'x',
      smtp_host: '127.0.0.1',
      password: 'x',
      answer_once: true,
    })
    await call('mailboxes.note-line', { mailbox, way: 'in', trouble: null, uidValidity: '1' })
    const began = performance.now()
    const used = process.cpuUsage()
    for (let uid = 1; uid <= many; uid++) {
      await call('mailboxes.take-in', { mailbox, uidValidity: '1', uid, raw: rawMail(uid) })
      if (uid % 50 === 0) await app.settle()
    }
    await app.settle()
    const seconds = (performance.now() - began) / 1000
    const { user, system: kernel } = process.cpuUsage(used)
    const busy = (user + kernel) / 1000 / many
    const { rows } = await app.database.owner.query<{ n: number }>(
      `select count(*)::int as n from case_messages where key like 'mail:%'`,
    )
    return {
      title: 'Mail in: from raw bytes to a message in a case',
      note: 'HTML and plain words, a third of them answers to an earlier mail; one confirmation for each new sender. fsync is on; server and database share the core they are given.',
      columns: [
        'mails',
        'messages in cases',
        'seconds',
        'mails a second',
        'ms of CPU in the server a mail',
        'bar',
      ],
      rows: [
        [
          many,
          rows[0]?.n ?? 0,
          seconds.toFixed(1),
          (many / seconds).toFixed(0),
          busy.toFixed(1),
          50,
        ],
      ],
    }
  } finally {
    await close()
  }
}

function rawMail(at: number): Uint8Array {
  const words = `Hello, where is my order ${at}? It was promised for Tuesday. `.repeat(8)
  return Buffer.from(
    [
      `Message-ID: <bench-${at}@home.example>`,
      `From: Customer ${at % 700} <customer${at % 700}@home.example>`,
      'To: hello@bramble.example',
      `Subject: Order ${at}`,
      'Date: Mon, 01 Jun 2026 08:00:00 +0000',
      ...(at % 3 === 0 ? [`References: <bench-${at - 1}@home.example>`] : []),
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      words,
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<div><p>${words}</p><div class="gmail_quote">On Monday you wrote:<blockquote>${words.repeat(3)}</blockquote></div></div>`,
      '--b--',
    ].join('\r\n'),
  )
}
