// Two servers and a worker on one PostgreSQL with a standby: whichever of them is killed under load, nothing that was
// acknowledged is lost, nobody is told twice, and when the standby is promoted the rest goes on without a restart.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './kernel/postgres/workbench.ts'
import {
  promote,
  standbySettings,
  startDatabase,
  startStandby,
  untilFollowing,
  type Server as DatabaseServer,
} from './testing/databases.ts'
import { dice } from './testing/dice.ts'
import { seedForum, type Seeded } from './testing/seed-forum.ts'
import {
  buildServer,
  evenhand,
  freePort,
  startServer,
  startWorker,
  type Place,
  type Server,
} from './testing/server-process.ts'
import { startSmtp } from './testing/smtp.ts'
import { letWrite, type Writer, type Writing } from './testing/writers.ts'
import { expectAllThere, expectFactsCarried, expectNothingElse } from './testing/written.ts'

const seed = Number(process.env.EVENHAND_SEED ?? 20_261_128)

let data = ''
let scene: Seeded
let primary: DatabaseServer
let standby: DatabaseServer
let smtp: Awaited<ReturnType<typeof startSmtp>>
const ports: number[] = []
const running: Server[] = []

beforeAll(async () => {
  await buildServer()
  data = mkdtempSync(join(tmpdir(), 'evenhand-nodes-'))
  chmodSync(data, 0o755)
  scene = await seedForum(data, { members: 24, topics: 4 })
  primary = await startDatabase(join(data, 'postgres'))
  standby = await startStandby(primary, join(data, 'standby'))
  smtp = await startSmtp()
  ports.push(await freePort(), await freePort(), await freePort())
}, 400_000)
afterAll(async () => {
  for (const one of running) await one.kill()
  for (const one of [primary, standby])
    try {
      one?.kill()
    } catch {}
  await smtp?.stop()
  if (data) rmSync(data, { recursive: true, force: true, maxRetries: 5 })
})

test(
  'servers, worker, standby and primary are killed in turn under load: nothing acknowledged is lost, nothing is sent under two names [R4] [R5]',
  { timeout: 900_000 },
  async () => {
    const random = dice(seed)
    const starts = [startServer, startServer, startWorker]
    for (const [at, start] of starts.entries()) {
      running[at] = start(placeOf(at))
      await running[at].ready
    }
    let round = 0
    const writing = [0, 1].map((at) => letWrite(ports[at] ?? 0, writers(at), () => round))
    const told = () => joined(writing)

    for (const victim of [0, 2, 1]) {
      round++
      await someMore(told, 4)
      await wait(random() * 300)
      await running[victim]?.kill()
      await someMoreOf(writing[1 - victim], 2)
      running[victim] = (starts[victim] ?? startServer)(placeOf(victim))
      await running[victim].ready
      await expectAllThere(primary.url, told().acknowledged, `round ${round}, seed ${seed}`)
    }

    round++
    standby.kill()
    await wait(300)
    standby = await startDatabase(standby.folder, standbySettings(primary))
    await untilFollowing(primary)
    await someMore(told, 4)

    round++
    const failing = new Date()
    primary.kill()
    await promote(standby)
    await someMoreOf(writing[0], 6)
    await someMoreOf(writing[1], 6)
    await expectAllThere(standby.url, told().acknowledged, `the promotion, seed ${seed}`)

    await Promise.all(writing.map((one) => one.stop()))
    await expectAllThere(standby.url, told().acknowledged, `the end, seed ${seed}`)
    await expectNothingElse(standby.url, told())
    expect(told().acknowledged.some(({ tries }) => tries > 1)).toBe(true)
    await expectFactsCarried(standby.url, failing)
    await expectLettersOnce()
    for (const one of running.splice(0)) expect(await one.stop()).toBe(0)
    expect(await evenhand(placeOf(0), 'audit', 'verify')).toMatchObject({ code: 0 })
  },
)

test(
  'an old primary that comes back by itself is not written to [R4]',
  { timeout: 120_000 },
  async () => {
    const old = await startDatabase(primary.folder)
    try {
      const place = { ...placeOf(0), more: { ...moreOf(), DATABASE_URL: address(old, standby) } }
      const [before] = await ask<{ n: number }>(old.url, 'select count(*)::int as n from audit')
      const done = await evenhand(
        place,
        'call',
        'forum.add-category',
        '--json',
        JSON.stringify({ space: scene.space, slug: 'cake', name: 'Cake', about: 'Cakes.' }),
      )
      expect(done, done.said).toMatchObject({ code: 0 })
      expect(
        await ask(standby.url, `select 1 from forum_categories where slug = 'cake'`),
      ).toHaveLength(1)
      expect(await ask(old.url, 'select count(*)::int as n from audit')).toEqual([before])
    } finally {
      old.kill()
    }
  },
)

const address = (one: DatabaseServer, other: DatabaseServer) =>
  one.url.replace(`:${one.port}/`, `:${one.port},127.0.0.1:${other.port}/`)
const moreOf = () => ({
  DATABASE_URL: address(primary, standby),
  SMTP_URL: smtp.url,
  MAIL_FROM: 'hello@bramble.example',
})
const placeOf = (at: number): Place => ({ data, port: ports[at] ?? 0, more: moreOf() })

/** Three writers for each server, each with sessions and a topic that others write to as well. */
const writers = (server: number): Writer[] =>
  [0, 1, 2].map((one) => {
    const at = server * 3 + one
    return {
      sessions: scene.sessions.filter((_, other) => other % 6 === at),
      topic: scene.topics[at % scene.topics.length] ?? '',
      space: scene.space,
      by: at % 2 === 0 ? ('api' as const) : ('form' as const),
    }
  })

const joined = (writing: readonly Writing[]) => ({
  acknowledged: writing.flatMap((one) => one.acknowledged),
  surprises: writing.flatMap((one) => one.surprises),
})

async function someMore(told: () => Pick<Writing, 'acknowledged'>, few: number): Promise<void> {
  const before = told().acknowledged.length
  for (let turns = 0; told().acknowledged.length < before + few && turns < 2400; turns++)
    await wait(50)
  expect(told().acknowledged.length, 'writing went on').toBeGreaterThanOrEqual(before + few)
}

const someMoreOf = (one: Writing | undefined, few: number) =>
  one ? someMore(() => one, few) : Promise.resolve()

/** NOTE: killed between the mail server's word and our noting it, a letter travels again, under the same name. */
async function expectLettersOnce(): Promise<void> {
  const waiting = async () =>
    (
      await ask<{ n: number }>(
        standby.url,
        `select count(*)::int as n from mail_letters where state = 'waiting'`,
      )
    )[0]?.n
  await expect.poll(waiting, { timeout: 120_000, interval: 400 }).toBe(0)
  const [letters] = await ask<{ n: number }>(
    standby.url,
    `select count(*)::int as n from mail_letters where state = 'sent'`,
  )
  const names = smtp.received.map((one) => one.header('Message-ID'))
  expect(new Set(names).size, 'each letter under one name').toBe(letters?.n)
  expect(names.length - new Set(names).size, 'repeated').toBeLessThanOrEqual(8)
}
