// Nothing acknowledged is lost: the real server, on its own PostgreSQL with fsync on, is killed again and again
// while people write, and those who got no answer send the same once more.
import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPassword, SUPERUSER } from './kernel/postgres/cluster.ts'
import { readPostmaster } from './kernel/postgres/postmaster-file.ts'
import { dice } from './testing/dice.ts'
import { seedForum, type Seeded } from './testing/seed-forum.ts'
import {
  buildServer,
  evenhand,
  freePort,
  startServer,
  type Place,
} from './testing/server-process.ts'
import { letWrite, type Writer, type Writing } from './testing/writers.ts'
import { expectAllThere, expectFactsCarried, expectNothingElse } from './testing/written.ts'

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
        await expectAllThere(address(), writing.acknowledged, `round ${round}, seed ${seed}`)
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
    await expectAllThere(address(), writing.acknowledged, `the end, seed ${seed}`)
    await expectNothingElse(address(), writing)
    expect(writing.acknowledged.length).toBeGreaterThan(rounds * 2)
    expect(
      writing.acknowledged.some(({ tries }) => tries > 1),
      'some had to send again',
    ).toBe(true)
    await expectFactsCarried(address(), started)
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

const cluster = () => join(place.data, 'postgres', 'cluster')
const address = () =>
  `postgres://${SUPERUSER}:${readPassword(cluster())}@127.0.0.1:${readPostmaster(cluster())?.port}/evenhand`

function killDatabase(): void {
  const pid = readPostmaster(cluster())?.pid
  try {
    if (pid) process.kill(pid, 'SIGKILL')
  } catch {}
}
