// Nothing acknowledged is lost: the real server, on its own PostgreSQL with fsync on, is killed again and again
// while people write, and those who got no answer send the same once more.
import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPassword, SUPERUSER } from './kernel/postgres/cluster.ts'
import { readPostmaster } from './kernel/postgres/postmaster-file.ts'
import { seedForum, type Seeded } from './testing/seed-forum.ts'
import {
  buildServer,
  evenhand,
  freePort,
  startServer,
  type Place,
} from './testing/server-process.ts'
import { letWrite, type Acknowledged, type Writer, type Writing } from './testing/writers.ts'

const rounds = 20
const seed = Number(process.env.EVENHAND_SEED ?? 20_261_123)

let place = undefined as unknown as Place
let scene: Seeded
beforeAll(async () => {
  await buildServer()
  const data = mkdtempSync(join(tmpdir(), 'evenhand-crash-'))
  chmodSync(data, 0o755)
  place = { data, port: await freePort() }
  scene = await seedForum(data, { members: 24, topics: 3 })
}, 120_000)
afterAll(() => {
  if (!place) return
  killDatabase()
  rmSync(place.data, { recursive: true, force: true, maxRetries: 5 })
})

test(
  `a reply that was acknowledged is there exactly once after ${rounds} kills at random moments [R4]`,
  { timeout: 400_000 },
  async () => {
    const random = dice(seed)
    let round = 0
    let started = new Date()
    let server = startServer(place)
    await server.ready
    const writing = letWrite(place.port, writers(), () => round)
    for (round = 1; round <= rounds; round++) {
      // Most are killed at work, some before they are ready; now and then the database dies with them.
      if (round % 5 === 0) await wait(random() * 700)
      else {
        await server.ready
        await expectAllThere(writing.acknowledged, `round ${round}, seed ${seed}`)
        await someMore(writing, 3)
        await wait(random() * 400)
      }
      if (round % 6 === 0) killDatabase()
      await server.kill()
      started = new Date()
      server = startServer(place)
    }
    await server.ready
    await writing.stop()
    await expectAllThere(writing.acknowledged, `the end, seed ${seed}`)
    await expectNothingElse(writing)
    await expectFactsCarried(started)
    expect(await server.stop()).toBe(0)
    expect(await evenhand(place, 'audit', 'verify')).toMatchObject({ code: 0 })
  },
)

const writers = (): Writer[] =>
  scene.sessions.slice(0, 6).map((_, at) => ({
    sessions: scene.sessions.filter((__, other) => other % 6 === at),
    topic: scene.topics[at % scene.topics.length] ?? '',
    space: scene.space,
    by: at % 2 === 0 ? 'api' : 'form',
  }))

/** Waits until a few more writers have been answered, so that every such round kills a server at work. */
async function someMore({ acknowledged }: Writing, few: number): Promise<void> {
  const before = acknowledged.length
  for (let turns = 0; acknowledged.length < before + few && turns < 400; turns++) await wait(50)
}

async function expectAllThere(acknowledged: Acknowledged[], when: string): Promise<void> {
  // NOTE: what is acknowledged while the question is on its way is checked the next time.
  const known = [...acknowledged]
  const found = await ask<{ text: string; n: number }>(
    `select text, count(*)::int as n from posts where position > 1 group by text`,
  )
  const times = new Map(found.map(({ text, n }) => [text, n]))
  const wrong = known.filter(({ text }) => times.get(text) !== 1)
  expect(wrong, `lost or doubled at ${when}`).toEqual([])
}

async function expectNothingElse({ acknowledged, surprises }: Writing): Promise<void> {
  expect(surprises).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(rounds * 2)
  expect(
    acknowledged.some(({ tries }) => tries > 1),
    'some had to send again',
  ).toBe(true)
  const [posts] = await ask<{ n: number }>(
    'select count(*)::int as n from posts where position > 1',
  )
  expect(posts?.n, 'posts nobody was told of').toBe(acknowledged.length)
  const gaps = await ask(
    `select topic from posts join topics on topics.id = posts.topic
     group by topic, topics.posts having max(position) <> count(*) or topics.posts <> count(*)`,
  )
  expect(gaps, 'positions with gaps').toEqual([])
  const [audited] = await ask<{ n: number }>(
    `select count(*)::int as n from audit where action = 'forum.reply'`,
  )
  expect(audited?.n, 'one line in the audit for each').toBe(acknowledged.length)
}

/** Every post is told to its listener once. Work that died with its process comes back when its heartbeat ends. */
async function expectFactsCarried(started: Date): Promise<void> {
  const boss = new PgBoss({
    connectionString: address(),
    supervise: false,
    schedule: false,
    migrate: false,
  })
  boss.on('error', () => {})
  await boss.start()
  const waiting = async () => {
    // The minute of the heartbeat and the pause before the next try are skipped, nothing else, and
    // only for work that a process took which has been killed since.
    await ask(
      `update pgboss.job set heartbeat_on = now() - interval '2 minutes' where state = 'active' and started_on < $1`,
      [started],
    )
    await boss.supervise('work')
    await ask(`update pgboss.job set start_after = now() where state = 'retry'`)
    const [left] = await ask<{ facts: number; work: number }>(
      `select (select count(*)::int from outbox) as facts,
         (select count(*)::int from pgboss.job where state in ('created', 'retry', 'active') and data->>'kind' = 'reaction') as work`,
    )
    return (left?.facts ?? 0) + (left?.work ?? 0)
  }
  await expect.poll(waiting, { timeout: 90_000, interval: 300 }).toBe(0)
  await boss.stop({ graceful: false })
  const [told] = await ask<{ posts: number; told: number; refused: number }>(
    `select (select count(*)::int from posts) as posts,
       (select count(*)::int from once where action = 'forum.tell-watchers') as told,
       (select count(*)::int from pgboss.job where state = 'failed' or name = 'work-given-up') as refused`,
  )
  expect(told).toMatchObject({ told: told?.posts, refused: 0 })
}

const cluster = () => join(place.data, 'postgres', 'cluster')
const address = () =>
  `postgres://${SUPERUSER}:${readPassword(cluster())}@127.0.0.1:${readPostmaster(cluster())?.port}/evenhand`

async function ask<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: address() })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

function killDatabase(): void {
  const pid = readPostmaster(cluster())?.pid
  try {
    if (pid) process.kill(pid, 'SIGKILL')
  } catch {}
}

/** Mulberry32, so that a round that failed can be played again by its seed. */
function dice(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
