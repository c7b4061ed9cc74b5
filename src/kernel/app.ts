// Puts the parts together: database, registry, road, jobs and site. One per process.
import { readFile } from 'node:fs/promises'
import { businessFinder } from './businesses.ts'
import { systemClock, systemDice, type Clock, type Dice } from './chance.ts'
import type { Config } from './config.ts'
import { openDatabase, type Database } from './data/database.ts'
import { doWork, knowQueue, relay, startJobs, type Jobs, type Work } from './jobs/index.ts'
import { registerMessages, type Messages } from './language/index.ts'
import { jsonLog, type Log } from './log.ts'
import { openStorage } from './files/index.ts'
import { openPost } from './mail/index.ts'
import type { Road } from './perform.ts'
import { openReach } from './reach.ts'
import { knowLetters } from './letter-kinds.ts'
import { knowTables } from './person-data/index.ts'
import { knowAutomations } from './automations.ts'
import { knowSubjects } from './subject.ts'
import { knowIndicators } from './indicator.ts'
import { knowPromises } from './promise.ts'
import { knowPublishing } from './publishing.ts'
import { knowWaits } from './waiting.ts'
import { discover, type Registry } from './registry.ts'
import './words.ts'

export type App = Road & {
  config: Config
  log: Log
  businesses: ReturnType<typeof businessFinder>
  jobs: Jobs | undefined
  /** Tells the relay that facts wait; does nothing where this process runs no jobs. */
  poke(): void
  /** Carries every waiting fact to its listeners here and now (tests, imports, demo). */
  settle(): Promise<void>
  close(): Promise<void>
}

export type AppOptions = {
  config: Config
  ownerUrl: string
  secret: string
  clock?: Clock
  dice?: Dice
  log?: Log
  registry?: Registry
  /** Runs relay, queue and clock in this process. */
  work: boolean
  connections?: number
}

/** Opens everything; the caller closes it. */
export async function openApp(options: AppOptions): Promise<App> {
  const registry = options.registry ?? (await discover())
  await loadMessages(registry)
  openPost(options.config)
  openStorage(options.config)
  openReach(options.config)
  knowLetters(registry)
  knowTables(registry)
  knowWaits(registry)
  knowAutomations(registry)
  knowSubjects(registry)
  knowIndicators(registry)
  knowPromises(registry)
  knowPublishing(registry)
  const database = await openDatabase({
    ownerUrl: options.ownerUrl,
    secret: options.secret,
    migrations: registry.migrations,
    ...(options.connections ? { connections: options.connections } : {}),
  })
  const log = options.log ?? jsonLog()
  const road: Road = {
    registry,
    database,
    clock: options.clock ?? systemClock,
    dice: options.dice ?? systemDice,
    secret: options.secret,
    url: (options.config.url ?? `http://${options.config.host}:${options.config.port}`).replace(
      /\/$/,
      '',
    ),
  }
  const jobs = options.work ? await startJobs(road, log, { ownerUrl: options.ownerUrl }) : undefined
  knowQueue(database.owner, jobs?.boss)
  return {
    ...road,
    config: options.config,
    log,
    businesses: businessFinder(database),
    jobs,
    poke: () => jobs?.poke(),
    settle: () => settle(road),
    close: () => close(database, jobs),
  }
}

async function loadMessages(registry: Registry): Promise<void> {
  for (const { module, locale, file } of registry.messages)
    registerMessages(module, locale, JSON.parse(await readFile(file, 'utf8')) as Messages)
}

async function settle(road: Road): Promise<void> {
  for (let waiting = 1; waiting > 0;) {
    const work: Work[] = []
    waiting = await relay(road, (some) => Promise.resolve(void work.push(...some)))
    for (const one of work) await doWork(road, one)
  }
}

async function close(database: Database, jobs: Jobs | undefined): Promise<void> {
  await jobs?.stop()
  await database.close()
}
