// The real server is killed again and again while mail pours in: every mail becomes one message of a case, and every
// answer leaves under one name. EVENHAND_MAILS and EVENHAND_KILLS make it longer (500 and 30 are the full measure).
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPassword, SUPERUSER } from './kernel/postgres/cluster.ts'
import { readPostmaster } from './kernel/postgres/postmaster-file.ts'
import { ask } from './kernel/postgres/workbench.ts'
import { dice } from './testing/dice.ts'
import { dovecotMissing, imapPassword, startDovecot, type Dovecot } from './testing/dovecot.ts'
import { mailText } from './testing/mail-post.ts'
import { seedForum } from './testing/seed-forum.ts'
import {
  buildServer,
  evenhand,
  freePort,
  startServer,
  type Place,
} from './testing/server-process.ts'
import { startSmtp } from './testing/smtp.ts'
import { untilCarried } from './testing/written.ts'

const many = Number(process.env.EVENHAND_MAILS ?? 40)
const kills = Number(process.env.EVENHAND_KILLS ?? 3)
const seed = Number(process.env.EVENHAND_SEED ?? 20_261_128)

let place = undefined as unknown as Place
let imap: Dovecot
let smtp: Awaited<ReturnType<typeof startSmtp>>
beforeAll(async () => {
  if (dovecotMissing) return
  await buildServer()
  const data = mkdtempSync(join(tmpdir(), 'evenhand-mail-crash-'))
  chmodSync(data, 0o755)
  place = { data, port: await freePort() }
  imap = await startDovecot()
  smtp = await startSmtp()
  await seedForum(data, { members: 1, topics: 1 })
}, 400_000)
afterAll(async () => {
  if (!place) return
  try {
    const pid = readPostmaster(cluster())?.pid
    if (pid) process.kill(pid, 'SIGKILL')
  } catch {}
  await imap.stop()
  await smtp.stop()
  rmSync(place.data, { recursive: true, force: true, maxRetries: 5 })
})

test.skipIf(dovecotMissing)(
  `${many} mails while the server is killed ${kills} times: each is one message, each is answered under one name (skipped where Dovecot is not installed) [R58]`,
  { timeout: 900_000 },
  async () => {
    const random = dice(seed)
    let server = startServer(place)
    await server.ready
    await connect()
    const delivering = deliver(random)
    for (let round = 1; round <= kills; round++) {
      await someMore(Math.floor((many * round) / (kills + 1)))
      await wait(random() * 600)
      await server.kill()
      server = startServer(place)
      await server.ready
      await forgetTheDead()
    }
    await delivering
    await expectAllTaken()
    await expectAllAnswered()
    expect(await server.stop()).toBe(0)
  },
)

async function connect(): Promise<void> {
  const mailbox = {
    name: 'Bramble & Rye',
    address: 'hello@bramble.example',
    imap_host: '127.0.0.1',
    imap_port: imap.port,
    imap_encryption: 'none',
    imap_user: imap.user,
    smtp_host: '127.0.0.1',
    smtp_port: Number(new URL(smtp.url).port),
    smtp_encryption: 'none',
    smtp_user: '',
    password: imapPassword,
    answer_once: true,
    earlier_days: 30,
  }
  const done = await evenhand(
    place,
    'call',
    'mailboxes.add-mailbox',
    '--json',
    JSON.stringify(mailbox),
  )
  expect(done, done.said).toMatchObject({ code: 0 })
}

/** A mail every few milliseconds, every tenth of them twice. */
async function deliver(random: () => number): Promise<void> {
  for (let at = 0; at < many; at++) {
    const mail = mailText({
      id: `crash-${at}@home.example`,
      from: `Customer ${at} <customer${at}@home.example>`,
      subject: `Order ${at}`,
      text: `Words of mail ${at}`,
    })
    imap.deliver(mail)
    if (at % 10 === 0) imap.deliver(`Received: by another way\r\n${mail}`)
    await wait(random() * 120)
  }
}

/** Waits until so many mails are taken in, so that a kill meets a server at work. */
async function someMore(least: number): Promise<void> {
  for (let turns = 0; turns < 600; turns++) {
    const [taken] = await look<{ n: number }>('select count(*)::int as n from mails').catch(
      () => [],
    )
    if ((taken?.n ?? 0) >= least) return
    await wait(50)
  }
}

/** The time for which a dead process still holds what it held is skipped, nothing else. */
async function forgetTheDead(): Promise<void> {
  await look(`update mailbox_lines set held_until = now() - interval '1 second'`)
  await look(
    `update mail_outgoing set held_until = now() - interval '1 second' where state = 'leaving'`,
  )
}

async function expectAllTaken(): Promise<void> {
  await untilCarried(address(), new Date(), async () => {
    const [said] = await look<{ n: number }>(
      `select count(*)::int as n from case_messages where key like 'mail:%'`,
    )
    return many - (said?.n ?? 0)
  })
  const doubled = await look(
    `select words, count(*) from case_messages where key like 'mail:%' group by words having count(*) > 1`,
  )
  expect(doubled).toEqual([])
  const [mails] = await look<{ n: number; cases: number }>(
    'select count(*)::int as n, (select count(*)::int from cases) as cases from mails',
  )
  expect(mails).toEqual({ n: many, cases: many })
}

/** NOTE: killed between the server's word and our noting it, a mail travels again, under the same name. */
async function expectAllAnswered(): Promise<void> {
  const waiting = async () =>
    (
      await look<{ n: number }>(
        `select count(*)::int as n from mail_outgoing where state <> 'sent'`,
      )
    )[0]?.n
  await expect.poll(waiting, { timeout: 240_000, interval: 500 }).toBe(0)
  const names = new Map<string, Set<string>>()
  for (const one of smtp.received) {
    const to = one.to[0] ?? ''
    names.set(to, (names.get(to) ?? new Set()).add(one.header('Message-ID')))
  }
  expect(names.size).toBe(many)
  expect([...names].filter(([, each]) => each.size > 1)).toEqual([])
  expect(smtp.received.length - many, 'at most one is repeated for each kill').toBeLessThanOrEqual(
    kills,
  )
}

const cluster = () => join(place.data, 'postgres', 'cluster')
const address = () =>
  `postgres://${SUPERUSER}:${readPassword(cluster())}@127.0.0.1:${readPostmaster(cluster())?.port}/evenhand`

const look = <T extends object>(sql: string) => ask<T>(address(), sql)
