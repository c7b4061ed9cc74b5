// A line to one folder of an IMAP server: what is new in it, and being told when something comes.
import { ImapFlow } from 'imapflow'
import type { Server } from './account.ts'

export type Folder = { uidValidity: string; uidNext: number; exists: number }
export type Fetched = { uid: number; raw: Buffer; at: Date; whole: boolean }

export type Line = {
  folder: Folder
  /** Numbers above `after` that came on or after the day, in order. */
  numbers(after: number, since: Date): Promise<number[]>
  /** One mail; undefined if it is gone by now. What is larger than `most` bytes comes cut off. */
  fetch(uid: number, most: number): Promise<Fetched | undefined>
  /** Resolves when something has come, when the line is cut, or after so many milliseconds. */
  news(milliseconds: number, ending?: AbortSignal): Promise<void>
  open(): boolean
  close(): Promise<void>
}

export const optionsOf = (server: Server): ConstructorParameters<typeof ImapFlow>[0] => ({
  host: server.host,
  port: server.port,
  secure: server.encryption === 'tls',
  doSTARTTLS: server.encryption === 'starttls',
  auth:
    server.as.how === 'password'
      ? { user: server.as.user, pass: server.as.password }
      : { user: server.as.user, accessToken: server.as.accessToken },
  logger: false,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 300_000,
  maxIdleTime: 240_000,
  maxLiteralSize: 200_000_000,
})

/** Signs in and opens the folder for reading only: nothing there is ever changed. Throws what `troubleOf` can name. */
export async function openLine(server: Server, path: string): Promise<Line> {
  const client = new ImapFlow(optionsOf(server))
  // NOTE: without a listener an error between two commands would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    const box = await client.mailboxOpen(path, { readOnly: true })
    return lineOf(client, {
      uidValidity: String(box.uidValidity),
      uidNext: box.uidNext,
      exists: box.exists,
    })
  } catch (error) {
    client.close()
    throw error
  }
}

const lineOf = (client: ImapFlow, folder: Folder): Line => ({
  folder,
  open: () => client.usable,
  async numbers(after, since) {
    const found = await client.search({ uid: `${after + 1}:*`, since }, { uid: true })
    return (found || []).filter((uid) => uid > after).toSorted((a, b) => a - b)
  },
  async fetch(uid, most) {
    const head = await client.fetchOne(
      String(uid),
      { uid: true, size: true, internalDate: true },
      { uid: true },
    )
    if (!head) return undefined
    const whole = (head.size ?? 0) <= most
    const found = await client.fetchOne(
      String(uid),
      { uid: true, source: whole ? true : { start: 0, maxLength: 1_000_000 } },
      { uid: true },
    )
    if (!found || !found.source) return undefined
    return { uid, raw: found.source, at: new Date(head.internalDate ?? 0), whole }
  },
  async news(milliseconds, ending) {
    if (!client.usable || ending?.aborted) return
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer)
        client.off('exists', done).off('close', done)
        ending?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      client.on('exists', done).on('close', done)
      ending?.addEventListener('abort', done)
      client.idle().catch(() => {})
    })
  },
  async close() {
    await Promise.race([
      client.logout().catch(() => {}),
      new Promise((done) => setTimeout(done, 2000).unref()),
    ])
    client.close()
  },
})
