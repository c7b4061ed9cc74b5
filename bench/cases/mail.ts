/** Mails a second from raw bytes to a message in a case: kept, read, made safe, joined, confirmed. Bar: 50 on one core. */
import { NamedClient } from '../../dist/kernel/data/named-client.js'
import { seedForum } from '../../dist/testing/seed-forum.js'
import { install } from '../installation.ts'
import type { Table } from '../run.ts'

/** As the line that reads a mailbox takes them, and each alone for comparison. fsync is on; run under `taskset -c 0` for one core. */
export async function mail(many: number): Promise<Table> {
  const rows = [await takeIn(many, 1), await takeIn(many, 20)]
  return {
    title: 'Mail in: from raw bytes to a message in a case',
    note: 'HTML and plain words, a third of them answers to an earlier mail, seven hundred senders; one confirmation for each new sender. fsync is on; server and database share the core they are given.',
    columns: [
      'mails in one transaction',
      'mails',
      'messages in cases',
      'seconds',
      'mails a second',
      'ms of CPU in the server a mail',
      'statements a mail',
      'commits a mail',
      'bar',
    ],
    rows,
  }
}

async function takeIn(many: number, together: number): Promise<(string | number)[]> {
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
    const sent = counted()
    const began = performance.now()
    const used = process.cpuUsage()
    for (let uid = 1; uid <= many; uid += together) {
      const mails = Array.from({ length: Math.min(together, many - uid + 1) }, (_, at) => ({
        uid: uid + at,
        raw: rawMail(uid + at),
      }))
      await call('mailboxes.take-in', { mailbox, uidValidity: '1', mails })
      if (uid % 100 === 1) await app.settle()
    }
    await app.settle()
    const seconds = (performance.now() - began) / 1000
    const { user, system: kernel } = process.cpuUsage(used)
    const { statements, commits } = sent()
    const { rows } = (await app.database.owner.query(
      `select count(*)::int as n from case_messages where key like 'mail:%'`,
    )) as { rows: { n: number }[] }
    return [
      together,
      many,
      rows[0]?.n ?? 0,
      seconds.toFixed(1),
      (many / seconds).toFixed(0),
      ((user + kernel) / 1000 / many).toFixed(1),
      (statements / many).toFixed(1),
      (commits / many).toFixed(2),
      50,
    ]
  } finally {
    await close()
  }
}

type Asks = { query: (text: unknown, ...rest: unknown[]) => unknown }

/** Counts what goes to the database from now on, until asked. */
function counted(): () => { statements: number; commits: number } {
  const client = NamedClient.prototype as unknown as Asks
  const { query } = client
  const seen = { statements: 0, commits: 0 }
  client.query = function (this: Asks, text, ...rest) {
    if (typeof text === 'string') seen[text === 'commit' ? 'commits' : 'statements']++
    return query.call(this, text, ...rest)
  }
  return () => {
    client.query = query
    return seen
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
