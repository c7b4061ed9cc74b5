// A business whose channel is open, in a data folder of its own, made by the same verbs before any server runs on it.
import { join } from 'node:path'
import { system, type Actor } from '../kernel/actor.ts'
import type { Action, Question } from '../kernel/action.ts'
import { openApp, type App } from '../kernel/app.ts'
import { readConfig, readSecret } from '../kernel/config.ts'
import { newId } from '../kernel/id.ts'
import { silentLog } from '../kernel/log.ts'
import type { Business } from '../kernel/now.ts'
import { perform, type Caller } from '../kernel/perform.ts'
import { startPostgres } from '../kernel/postgres/index.ts'
import { appoint, type Receiving } from '../modules/speakup/for-tests.ts'

export type Seeded = { ilse: Receiving; outside: Receiving }

export async function seedChannel(data: string): Promise<Seeded> {
  const postgres = await startPostgres({ folder: join(data, 'postgres'), log: () => {} })
  const app = await openApp({
    config: readConfig({ EVENHAND_DATA: data }),
    ownerUrl: postgres.url,
    secret: await readSecret(data, {}),
    work: false,
    log: silentLog,
  })
  try {
    return await openChannel(app)
  } finally {
    await app.close()
    await postgres.stop()
  }
}

/** Sets up a business with two recipients who have their keys. */
export async function openChannel(app: App): Promise<Seeded> {
  const business: Business = {
    id: newId(app.clock, app.dice),
    name: 'Bramble & Rye',
    locale: 'en',
    languages: ['en', 'de'],
    timeZone: 'Europe/Berlin',
    host: null,
    demo: true,
  }
  const us = system('a test')
  const call = async <A>(
    actor: Actor,
    card: Action<A> | Question<A>,
    input: unknown,
    more: Partial<Caller> = {},
  ) => (await perform(app, card, input, { business, via: 'cli', actor, ...more })).answer
  const byName = async <A>(name: string, input: object): Promise<A> => {
    const card = app.registry.actions.get(name) ?? app.registry.questions.get(name)
    if (!card) throw new Error(`no module offers ${name}`)
    return (await call(us, card, input)) as A
  }
  const session = {
    id: newId(app.clock, app.dice),
    provenAt: app.clock.now(),
    seenAt: app.clock.now(),
    factors: [],
  }
  const { person } = await byName<{ person: string }>('accounts.set-up', {
    business: business.name,
    name: 'Amira Haddad',
    email: 'amira@bramble.example',
    password: 'proofing baskets and a long rest',
    demo: true,
  })
  const shop = {
    owner: person,
    async add(name: string, more: { email?: string; hats?: string[] } = {}) {
      const { hats = [], ...rest } = more
      const added = await byName<{ person: string }>('people.add-person', { name, ...rest })
      for (const hat of hats) await byName('people.give-hat', { person: added.person, hat })
      return added.person
    },
    async as(who: string) {
      const actor = await byName<Actor>('accounts.see-actor', { person: who })
      return {
        actor,
        perform: <A>(card: Action<A> | Question<A>, input: unknown) =>
          call({ ...actor, session }, card, input),
      }
    },
  }
  return {
    ilse: await appoint(shop, 'Ilse Brandt', { keeps: true }),
    outside: await appoint(shop, 'Ombud Person', { step: 2 }),
  }
}
