// The real server in a process of its own: nothing that was told stays behind in it, and a kill leaves a report whole or absent.
import { chmodSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPassword, SUPERUSER } from '../../kernel/postgres/cluster.ts'
import { readPostmaster } from '../../kernel/postgres/postmaster-file.ts'
import {
  buildServer,
  freePort,
  startServer,
  type Place,
  type Server,
} from '../../testing/server-process.ts'
import { filesUnder, marks, marksIn } from './marks-for-tests.ts'
import { seedChannel } from '../../testing/seed-channel.ts'

/** How often the server is killed in the middle of submissions. */
const kills = Number(process.env.EVENHAND_KILLS ?? 3)

let place: Place
let room: string
let server: Server
const start = () =>
  startServer(place, {
    flags: ['--heapsnapshot-signal=SIGUSR2'],
    cwd: join(room, 'snapshots'),
    out: openSync(join(room, 'log'), 'a'),
  })
beforeAll(async () => {
  await buildServer()
  const data = mkdtempSync(join(tmpdir(), 'evenhand-speakup-'))
  room = mkdtempSync(join(tmpdir(), 'evenhand-speakup-room-'))
  for (const folder of ['temporary', 'snapshots']) mkdirSync(join(room, folder))
  chmodSync(data, 0o755)
  const more = { TMPDIR: join(room, 'temporary'), EVENHAND_PROXIES: '1' }
  place = { data, port: await freePort(), more }
  await seedChannel(data)
  server = start()
  await server.ready
}, 900_000)
afterAll(async () => {
  await server?.kill()
  const database = readPostmaster(cluster())?.pid
  if (database) process.kill(database, 'SIGKILL')
  for (const folder of [place?.data, room])
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const headers = () => ({
  'user-agent': marks.agent,
  'x-forwarded-for': marks.address,
  referer: `http://127.0.0.1:${place.port}/search?q=${marks.from}`,
  origin: `http://127.0.0.1:${place.port}`,
  cookie: 'evenhand-language=en',
})
const site = (path: string) => `http://127.0.0.1:${place.port}${path}`

async function send(path: string, fields: Record<string, string | File>): Promise<string> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const response = await fetch(site(path), { method: 'POST', headers: headers(), body })
  return response.text()
}

type Count = { n: number }
const receiptIn = (html: string) =>
  /[0-9A-Z]{4}-[0-9A-Z]{4} (?:[0-9A-Z]{4}-){3}[0-9A-Z]{4} [0-9A-Z]{2}/.exec(
    html.replaceAll(/<\/?span>/g, ''),
  )?.[0] ?? ''
const passIn = (html: string) => /name="pass"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? ''

test('[ASVS 14.2.2] [ASVS 14.2.4] [ASVS 16.2.3] [ASVS 16.2.5] [ASVS 11.7.2] [ASVS 14.2.8] [R80] two dozen marks of a report leave none in rows, files, logs, temporary files or the memory in use', async () => {
  const picture = await sharp({
    create: { width: 60, height: 40, channels: 3, background: '#888' },
  })
    .withExif({ IFD0: { Artist: marks.pictureNote } })
    .jpeg()
    .toBuffer()
  const told = {
    what: `${marks.what}, since last year`,
    when: marks.when,
    where: marks.where,
    how: marks.how,
    before: marks.before,
    wish: marks.wish,
    involved: marks.involved,
    language: marks.language,
    name: marks.name,
    reach: marks.reach,
    check: 'on',
    original: 'on',
  }
  const text = new File([`${marks.fileText} `.repeat(400)], `${marks.fileName}.txt`)
  await fetch(site(`/speak-up?note=${marks.query}`), { headers: headers() })
  const broken = new File([picture.subarray(0, 200)], `${marks.refused}.jpg`)
  expect(await send('/speak-up/send', { ...told, file: broken })).toContain('cannot be read')
  await send('/speak-up/send', { what: marks.tooMuch, wish: marks.tooMuch.repeat(4000) })
  await cutOff('/speak-up/send', marks.cut)
  const receipt = receiptIn(await send('/speak-up/send', { ...told, file: text }))
  const second = await send('/speak-up/send', {
    ...told,
    file: new File([new Uint8Array(picture)], `${marks.pictureName}.jpg`),
  })
  expect(receiptIn(second)).not.toBe('')
  const box = await send('/speak-up/mailbox', { receipt })
  expect(box).toContain(marks.what)
  const pass = passIn(box)
  await send('/speak-up/answer', { pass, kind: 'message', message: marks.message })
  await send('/speak-up/answer', { pass, kind: 'identity', identity: marks.identity })
  const worse = await send('/speak-up/treated-worse', {
    pass,
    detriment: 'transfer',
    what: `${marks.worse} as soon as it was known`,
  })
  expect(receiptIn(worse)).not.toBe('')

  const [locator = '', secret = ''] = receipt.split(' ')
  const all = [...Object.values(marks), locator, secret, pass.slice(0, 60)]
  all.push(locator.replace('-', ''), secret.replaceAll('-', ''))
  expect(await rowsWith(all)).toEqual([])
  expect(await ask('select count(*)::int as n from allowances')).toEqual([{ n: 0 }])
  await ask('checkpoint')
  const files = [place.data, join(room, 'temporary')].flatMap(filesUnder).concat(join(room, 'log'))
  expect(
    files.some((file) => file.includes('pg_wal')),
    'the log of writes is looked at',
  ).toBe(true)
  const found = files.flatMap((file) => marksIn(file, ['Ilse Brandt', ...all]))
  expect(new Set(found), 'a name from the public list is found, and nothing else').toEqual(
    new Set(['Ilse Brandt']),
  )
  const snapshot = await heapSnapshot()
  expect(
    marksIn(snapshot, ['speakup.see-channel']),
    'the snapshot is one of this server',
  ).toHaveLength(1)
  expect(marksIn(snapshot, all)).toEqual([])
}, 180_000)

test(
  `[ASVS 2.3.3] [R80] after ${kills} kills in the middle of submissions every report is whole or absent, its reporter learns which, and every receipt opens`,
  async () => {
    const receipts: string[] = []
    const [before] = await ask<Count>(`select count(*)::int as n from speakup_reports`)
    for (let round = 0; round < kills; round++) {
      const forms = await Promise.all([0, 1, 2].map(() => send('/speak-up/report', {})))
      const all = forms.map((html, at) => ({
        sending: /name="sending"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '',
        what: `Round ${round} number ${at}, with enough words`,
        check: 'on',
        file: new File(['x'.repeat(100_000)], 'list.txt'),
      }))
      const seen = all.map((one) => send('/speak-up/send', one).catch(() => ''))
      // From the first bytes to the last: some are killed before, some while and some after they are kept.
      await wait(150 + round * 250)
      await server.kill()
      const first = (await Promise.all(seen)).map(receiptIn)
      server = start()
      await server.ready
      // What a reporter does who saw the connection break: the page is sent again, and says which it was.
      for (const [at, one] of all.entries()) {
        const html = await send('/speak-up/send', one)
        expect(receiptIn(html), html.slice(0, 300)).not.toBe('')
        if (first[at]) expect(receiptIn(html)).toBe(first[at])
        if (first[at]) expect(html).toContain('had arrived already')
        receipts.push(receiptIn(html))
      }
    }
    const [after] = await ask<Count>(`select count(*)::int as n from speakup_reports`)
    expect((after?.n ?? 0) - (before?.n ?? 0), 'each of them once').toBe(kills * 3)
    const broken = await ask(
      `select r.id from speakup_reports r where
         (select count(*) from speakup_grants g where g.report = r.id) <> 3
         or (select count(*) from speakup_identity_grants g where g.report = r.id) <> 1
         or (select count(*) from speakup_entries e where e.report = r.id) < 2
         or (select count(*) from speakup_check_ins c where c.report = r.id) not in (0, 4)`,
    )
    expect(broken).toEqual([])
    const [files] = await ask<Count>(
      `select count(*)::int as n from speakup_files f where not exists (select from speakup_reports r where r.id = f.report)`,
    )
    expect(files?.n).toBe(0)
    for (const receipt of receipts)
      expect(await send('/speak-up/mailbox', { receipt })).toContain('with enough words')
    const last = await send('/speak-up/send', { what: 'Once more, with enough words' })
    expect(receiptIn(last)).not.toBe('')
  },
  60_000 + kills * 30_000,
)

/** A submission that promises more bytes than it sends, and hangs up. */
async function cutOff(path: string, word: string): Promise<void> {
  const socket = connect(place.port, '127.0.0.1')
  const body = `--cut\r\ncontent-disposition: form-data; name="what"\r\n\r\n${word.repeat(2000)}`
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${place.port}\r\norigin: http://127.0.0.1:${place.port}\r\n` +
      `content-type: multipart/form-data; boundary=cut\r\ncontent-length: ${body.length * 2}\r\n\r\n${body}`,
  )
  await wait(200)
  socket.destroy()
  await wait(100)
}

/** What the process still holds on to, after it has collected its garbage. */
async function heapSnapshot(): Promise<string> {
  const folder = join(room, 'snapshots')
  process.kill(server.pid, 'SIGUSR2')
  await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBeGreaterThan(0)
  const file = join(folder, readdirSync(folder)[0] ?? '')
  // Written while the process stands still: when it answers again, the file is whole.
  await fetch(site('/healthz'))
  return file
}

async function rowsWith(all: readonly string[]): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'p')
     and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await ask<{ all: string | null }>(
      `select string_agg(t::text, E'\\n') as all from ${name} t`,
    )
    found.push(
      ...all.filter((mark) => row?.all?.includes(mark)).map((mark) => `${mark} in ${name}`),
    )
  }
  return found
}

const cluster = () => join(place.data, 'postgres', 'cluster')
async function ask<T extends object>(sql: string): Promise<T[]> {
  const client = new pg.Client({
    connectionString: `postgres://${SUPERUSER}:${readPassword(cluster())}@127.0.0.1:${readPostmaster(cluster())?.port}/evenhand`,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}
