// What stories are told with: an application on a database of its own, businesses in it, and people who act.
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { system, visitor, type Actor } from '../kernel/actor.ts'
import { openApp, type App } from '../kernel/app.ts'
import { systemDice, testClock, type Dice, type TestClock } from '../kernel/chance.ts'
import { newId } from '../kernel/id.ts'
import { silentLog, type Log } from '../kernel/log.ts'
import type { Action, Question } from '../kernel/action.ts'
import type { Business } from '../kernel/now.ts'
import { perform, type Caller } from '../kernel/perform.ts'
import { freshDatabase } from '../kernel/postgres/for-tests.ts'
import { openSite, type Fetch } from '../kernel/web/site.ts'
import { browse, type Browsing } from './browse.ts'

export type Town = {
  app: App
  site: Fetch
  clock: TestClock
  /** Founds another business in the same database, with an owner. */
  found(name?: string): Promise<Shop>
  /** A business that is there already: one that came along with the template. */
  enter(business: Business, owner: string): Shop
  /** Closes the application and leaves its database, to be the template of other towns. */
  freeze(): Promise<{ template: string; drop(): Promise<void> }>
  close(): Promise<void>
}

export type Performer = {
  actor: Actor
  perform<A>(card: Action<A> | Question<A>, input: unknown, more?: Partial<Caller>): Promise<A>
}

export type Shop = {
  business: Business
  owner: string
  visitor: Performer
  system: Performer
  /** Adds a person and returns their id. */
  add(
    name: string,
    more?: { email?: string; communities?: string[]; hats?: string[]; official?: boolean },
  ): Promise<string>
  /** Acts as a person, with whatever hats they wear now. */
  as(person: string): Promise<Performer>
  /** A browser without script: follows links and posts forms over the site. */
  browse(person?: string): Promise<Browsing>
}

export type TownOptions = { log?: Log; work?: boolean; template?: string; dice?: Dice }

/** Opens an application on a copy of the migrated template. Close it in `afterAll`. */
export async function openTown(options: TownOptions = {}): Promise<Town> {
  const database = await freshDatabase(options.template ?? 'evenhand_template')
  const clock = testClock()
  const data = join(tmpdir(), `evenhand-test-${newId(clock, systemDice)}`)
  const app = await openApp({
    config: {
      port: 0,
      host: '127.0.0.1',
      data,
      databaseUrl: database.url,
      url: undefined,
      proxies: 0,
      smtp: undefined,
      mailFrom: undefined,
      metricsToken: undefined,
    },
    ownerUrl: database.url,
    secret: 'a secret for tests, the same for all of them',
    clock,
    ...(options.dice ? { dice: options.dice } : {}),
    log: options.log ?? silentLog,
    work: options.work ?? false,
    connections: 6,
  })
  const site = openSite(app)
  return {
    app,
    site,
    clock,
    found: (name = 'Bramble & Rye') => found(app, site, name),
    enter: (business, owner) => ({ ...shopFor(app, site, business), owner }),
    freeze: async () => {
      await app.close()
      await rm(data, { recursive: true, force: true })
      return { template: database.name, drop: () => database.drop() }
    },
    close: async () => {
      await app.close()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function found(app: App, site: Fetch, name: string): Promise<Shop> {
  const id = newId(app.clock, systemDice)
  const host = `${id}.test`
  const business: Business = {
    id,
    name,
    locale: 'en',
    languages: ['en', 'de'],
    timeZone: 'Europe/Berlin',
    host,
    demo: true,
  }
  await app.database.owner.query(
    `insert into businesses (id, name, host, locale, languages, time_zone, demo, created_at) values ($1, $2, $3, 'en', '{en,de}', 'Europe/Berlin', true, $4)`,
    [id, name, host, app.clock.now()],
  )
  app.businesses.forget()
  const shop = shopFor(app, site, business)
  shop.owner = await shop.add('Amira Haddad', {
    hats: ['owner'],
    communities: ['employees'],
    email: 'amira@bramble.example',
    official: true,
  })
  return shop
}

function shopFor(app: App, site: Fetch, business: Business): Shop {
  const host = String(business.host)
  const call = <A>(
    actor: Actor,
    card: Action<A> | Question<A>,
    input: unknown,
    more: Partial<Caller> = {},
  ) =>
    perform(app, card, input, { business, via: 'test', actor, ...more }).then((done) => done.answer)
  const named = (actor: Actor): Performer => ({
    actor,
    perform: (card, input, more) => call(actor, card, input, more),
  })
  const verb = (verbName: string) => app.registry.actions.get(verbName) ?? fail(verbName)
  const asSystem = named(system('a test'))

  return {
    business,
    owner: '',
    visitor: named(visitor),
    system: asSystem,
    async add(person, more = {}) {
      const { hats = [], ...rest } = more
      const added = (await asSystem.perform(verb('people.add-person'), {
        name: person,
        ...rest,
      })) as { person: string }
      for (const hat of hats)
        await asSystem.perform(verb('people.give-hat'), { person: added.person, hat })
      return added.person
    },
    async as(person) {
      const seeActor =
        app.registry.questions.get('accounts.see-actor') ?? fail('accounts.see-actor')
      return named((await asSystem.perform(seeActor, { person })) as Actor)
    },
    async browse(person) {
      if (!person) return browse(site, host)
      const { token } = (await asSystem.perform(verb('accounts.open-session'), { person })) as {
        token: string
      }
      return browse(site, host, { 'evenhand-session': token })
    },
  }
}

function fail(name: string): never {
  throw new Error(`no module offers ${name}`)
}
