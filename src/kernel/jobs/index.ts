// Work after the commit and by the clock, on pg-boss in the same database.
import { setTimeout as wait } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Road } from '../perform.ts'
import { allBusinesses } from '../businesses.ts'
import { doWork, type Work } from './listen.ts'
import { poolTo } from '../data/primary.ts'
import { relay } from './relay.ts'
import { stand } from './stand.ts'

export { knowQueue, seeWork, workAgain, type Piece, type WorkSeen } from './desk.ts'
export { doWork, type Work } from './listen.ts'
export { relay } from './relay.ts'

const queue = 'work'
const dead = 'work-given-up'

export type Jobs = { poke(): void; idle(): Promise<void>; stop(): Promise<void>; boss: PgBoss }

/** Starts relay and workers. Facts are picked up at once when this process told them, within a second otherwise. */
export async function startJobs(
  road: Road,
  log: Log,
  options: { ownerUrl: string },
): Promise<Jobs> {
  const boss = await openQueue(log, options.ownerUrl)
  await schedule(road, boss)
  const worker = await boss.work<Work | { tick: string }>(
    queue,
    { batchSize: 20, pollingIntervalSeconds: 1, perJobResults: true },
    async (jobs) => {
      const results = []
      for (const job of jobs)
        results.push({ id: job.id, ...(await attempt(road, log, boss, job.data)) })
      return results
    },
  )
  const beating = beat(road, log)
  const carrying = carry(road, log, boss, () => boss.notifyWorker(worker))
  const standing = stand(road, log, carrying.poke)
  return {
    boss,
    poke: carrying.poke,
    idle: carrying.idle,
    stop: async () => {
      await standing.stop()
      await Promise.all([carrying.stop(), beating.stop()])
      await boss.stop({ graceful: true, timeout: 8000 })
    },
  }
}

async function openQueue(log: Log, ownerUrl: string): Promise<PgBoss> {
  const boss = new PgBoss({ ...poolTo(ownerUrl), max: 3, schema: 'pgboss' })
  boss.on('error', (error) => log.warn('the queue had a problem', { error: error.message }))
  await boss.start()
  await boss.createQueue(dead)
  await boss.createQueue(queue, {
    retryLimit: 8,
    retryDelay: 5,
    retryBackoff: true,
    heartbeatSeconds: 60,
    deadLetter: dead,
    deleteAfterSeconds: 86_400,
  })
  return boss
}

/** Puts work back that a backup found waiting; whatever of it was done since is done once all the same. */
export async function giveBack(log: Log, ownerUrl: string, work: readonly Work[]): Promise<void> {
  const boss = await openQueue(log, ownerUrl)
  await boss.insert(
    queue,
    work.map((data) => ({ data })),
  )
  await boss.stop({ graceful: true, timeout: 8000 })
}

async function attempt(road: Road, log: Log, boss: PgBoss, data: Work | { tick: string }) {
  try {
    if ('tick' in data) await spread(road, boss, data.tick)
    else await doWork(road, data)
    return { status: 'completed' as const }
  } catch (error) {
    log.error(
      'work after the commit failed and is tried again',
      error,
      'tick' in data ? data : { work: data.kind },
    )
    return { status: 'failed' as const, output: { message: (error as Error).message } }
  }
}

/** A tick of the clock becomes one piece of work for every business. */
async function spread(road: Road, boss: PgBoss, job: string): Promise<void> {
  const businesses = await allBusinesses(road.database)
  const work = businesses.map((business): Work => ({ kind: 'clock', job, business: business.id }))
  await boss.insert(
    queue,
    work.map((data) => ({ data })),
  )
}

async function schedule(road: Road, boss: PgBoss): Promise<void> {
  const jobs = road.registry.modules.flatMap((card) => card.jobs ?? [])
  for (const job of jobs)
    if ('cron' in job) await boss.schedule(queue, job.cron, { tick: job.name }, { key: job.name })
}

/** Runs the jobs that are due every few seconds, one after the other, never two rounds of one at once. */
function beat(road: Road, log: Log) {
  const running = new Set<Promise<void>>()
  const timers = road.registry.modules
    .flatMap((card) => card.jobs ?? [])
    .flatMap((job) => {
      if (!('every' in job)) return []
      let busy = false
      const round = async () => {
        busy = true
        for (const business of await allBusinesses(road.database))
          await doWork(road, { kind: 'clock', job: job.name, business: business.id })
      }
      return setInterval(() => {
        if (busy) return
        const turn = round()
          .catch((error: Error) =>
            log.warn('regular work failed', { job: job.name, error: error.message }),
          )
          .finally(() => {
            busy = false
            running.delete(turn)
          })
        running.add(turn)
      }, job.every * 1000)
    })
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(running)
    },
  }
}

/** Facts told in one breath travel together: milliseconds to gather them, and how many at once. */
const gathering = 40
const most = 200

function carry(road: Road, log: Log, boss: PgBoss, wake: () => void) {
  let stopped = false
  let poked = false
  let running: Promise<void> | undefined
  const put = async (
    work: Work[],
    client: { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> },
  ) => {
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    await boss.insert(
      queue,
      work.map((data) => ({ data })),
      { db },
    )
  }
  const round = async () => {
    do {
      await wait(gathering)
      poked = false
      let moved = 0
      do {
        moved = await relay(road, put, most)
        if (moved > 0) wake()
      } while (moved === most && !stopped)
    } while (poked && !stopped)
  }
  const poke = () => {
    poked = true
    if (stopped) return
    running ??= round()
      .catch((error: Error) => log.warn('facts wait in the outbox', { error: error.message }))
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(poke, 1000)
  return {
    poke,
    idle: async () => running,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
