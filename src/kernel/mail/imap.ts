// A line to one folder of an IMAP server: what is new in it, and being told when something comes.
import { ImapFlow } from 'imapflow'
import type { Server } from './account.ts'

export type Folder = { uidValidity: string; uidNext: number; exists: number }
export type Fetched = { uid: number; raw: Buffer; at: Date; whole: boolean }

export type Some = { mails: Fetched[]; through: number }

export type Line = {
  folder: Folder
  /** Numbers above `after` that came on or after the day, in order; some of a day before it may be among them. */
  numbers(after: number, since: Date): Promise<number[]>
  /** One mail; undefined if it is gone by now. What is larger than `most` bytes comes cut off. */
  fetch(uid: number, most: number): Promise<Fetched | undefined>
  /**
   * The first of these mails, in order, as many as fit into so many bytes together (always the first one). `through` is
   * the last number that was looked at: what is gone by now is passed over.
   */
  fetchSome(uids: readonly number[], most: number, together: number): Promise<Some>
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
  // NOTE: servers reckon days in their own time zone, which may be behind ours.
  async numbers(after, since) {
    const dayBefore = new Date(Math.max(0, since.getTime() - 86_400_000))
    const found = await client.search({ uid: `${after + 1}:*`, since: dayBefore }, { uid: true })
    return (found || []).filter((uid) => uid > after).toSorted((a, b) => a - b)
  },
  async fetch(uid, most) {
    const { mails } = await fetchSome(client, [uid], most, 0)
    return mails[0]
  },
  fetchSome: (uids, most, together) => fetchSome(client, uids, most, together),
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

const cutAt = 1_000_000

async function fetchSome(
  client: ImapFlow,
  uids: readonly number[],
  most: number,
  together: number,
): Promise<Some> {
  const heads = new Map<number, { at: Date; size: number }>()
  for (const one of await client.fetchAll(
    uids.join(','),
    { uid: true, size: true, internalDate: true },
    { uid: true },
  ))
    heads.set(one.uid, { at: new Date(one.internalDate ?? 0), size: one.size ?? 0 })
  const mails: Fetched[] = []
  let through = 0
  let bytes = 0
  const whole: number[] = []
  for (const uid of uids) {
    const size = heads.get(uid)?.size ?? 0
    if (through > 0 && bytes + size > together) break
    bytes += size
    through = uid
    if (heads.has(uid) && size <= most) whole.push(uid)
  }
  const sources = new Map<number, Buffer>()
  if (whole.length > 0)
    for (const one of await client.fetchAll(
      whole.join(','),
      { uid: true, source: true },
      { uid: true },
    ))
      if (one.source) sources.set(one.uid, one.source)
  for (const [uid, { at, size }] of [...heads].toSorted(([a], [b]) => a - b)) {
    if (uid > through) break
    const raw = size <= most ? sources.get(uid) : await firstOf(client, uid)
    if (raw) mails.push({ uid, raw, at, whole: size <= most })
  }
  return { mails, through }
}

async function firstOf(client: ImapFlow, uid: number): Promise<Buffer | undefined> {
  const found = await client.fetchOne(
    String(uid),
    { uid: true, source: { start: 0, maxLength: cutAt } },
    { uid: true },
  )
  return (found && found.source) || undefined
}
