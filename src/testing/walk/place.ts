// An empty machine: a folder with nothing in it, the server as it is shipped, and real mail servers beside it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPostmaster } from '../../kernel/postgres/postmaster-file.ts'
import { startDovecot, type Dovecot } from '../dovecot.ts'
import { buildServer, freePort, startServer } from '../server-process.ts'
import { startSmtp, type Received } from '../smtp.ts'

export type Machine = {
  address: string
  imap: Dovecot
  smtp: { port: number }
  /** The newest letter to this address whose subject matches; waits for it. */
  letterTo(address: string, subject?: RegExp): Promise<Received>
  stop(): Promise<void>
}

/** Starts Evenhand on an empty folder; ready when it takes visitors. */
export async function startMachine(): Promise<Machine> {
  await buildServer()
  const data = mkdtempSync(join(tmpdir(), 'evenhand-walk-'))
  chmodSync(data, 0o755)
  const [imap, smtp, port] = [await startDovecot(), await startSmtp(), await freePort()]
  const server = startServer({
    data,
    port,
    more: {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Bramble & Rye <hello@bramble.example>',
      EVENHAND_URL: `http://localhost:${port}`,
    },
  })
  await server.ready
  return {
    // NOTE: localhost is a secure context, as https is: browsers seal nowhere else.
    address: `http://localhost:${port}`,
    imap,
    smtp: { port: Number(new URL(smtp.url).port) },
    async letterTo(address, subject = /./) {
      for (let turns = 0; turns < 600; turns++) {
        const found = smtp.received.findLast(
          (one) => one.to.includes(address) && subject.test(one.header('Subject')),
        )
        if (found) return found
        await new Promise((done) => setTimeout(done, 100))
      }
      const there = smtp.received.map((one) => `${one.to.join()}: ${one.header('Subject')}`)
      throw new Error(
        `no letter to ${address} like ${String(subject)}; there are: ${there.join('; ')}`,
      )
    },
    async stop() {
      await server.stop()
      const pid = readPostmaster(join(data, 'postgres', 'cluster'))?.pid
      if (pid) process.kill(pid, 'SIGKILL')
      await imap.stop()
      await smtp.stop()
      rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
