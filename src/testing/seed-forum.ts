// A small forum in a data folder of its own, made by the same verbs people use, before any server runs on it.
import { join } from 'node:path'
import { system, type Actor } from '../kernel/actor.ts'
import type { Action, Question } from '../kernel/action.ts'
import { openApp, type App } from '../kernel/app.ts'
import { readConfig, readSecret } from '../kernel/config.ts'
import { newId } from '../kernel/id.ts'
import { silentLog } from '../kernel/log.ts'
import type { Business } from '../kernel/now.ts'
import { perform } from '../kernel/perform.ts'
import { startPostgres } from '../kernel/postgres/index.ts'

export type Seeded = { space: string; topics: string[]; sessions: string[] }

/** Sets up a business with members who are signed in and topics they can answer; then closes everything. */
export async function seedForum(
  data: string,
  wish: { members: number; topics: number },
): Promise<Seeded> {
  const postgres = await startPostgres({ folder: join(data, 'postgres'), log: () => {} })
  const app = await openApp({
    config: readConfig({ EVENHAND_DATA: data }),
    ownerUrl: postgres.url,
    secret: await readSecret(data, {}),
    work: false,
    log: silentLog,
  })
  try {
    return await seed(app, wish)
  } finally {
    await app.close()
    await postgres.stop()
  }
}

async function seed(app: App, wish: { members: number; topics: number }): Promise<Seeded> {
  const founding: Business = {
    id: newId(app.clock, app.dice),
    name: 'Bramble & Rye',
    locale: 'en',
    languages: ['en'],
    timeZone: 'Europe/Berlin',
    host: null,
    demo: true,
  }
  const call = async <A>(actor: Actor, name: string, input: object): Promise<A> => {
    const card: Action | Question | undefined =
      app.registry.actions.get(name) ?? app.registry.questions.get(name)
    if (!card) throw new Error(`no module offers ${name}`)
    const caller = { business: founding, via: 'cli' as const, actor }
    return (await perform(app, card, input, caller)).answer as A
  }
  const us = system('a test')
  const owner = { name: 'Amira Haddad', email: 'amira@bramble.example' }
  const { person } = await call<{ person: string }>(us, 'accounts.set-up', {
    business: founding.name,
    ...owner,
    password: 'proofing baskets and a long rest',
    demo: true,
  })
  const amira = await call<Actor>(us, 'accounts.see-actor', { person })
  const space = 'counter'
  const about = 'A talk across the counter.'
  await call(amira, 'spaces.found-space', { slug: space, name: 'Counter', about, kind: 'public' })
  await call(amira, 'forum.add-category', { space, slug: 'bread', name: 'Bread', about })
  const topics: string[] = []
  for (let at = 1; at <= wish.topics; at++) {
    const opening = {
      space,
      category: 'bread',
      title: `Batch ${at}`,
      text: 'What came out of the oven?',
    }
    topics.push((await call<{ topic: string }>(amira, 'forum.open-topic', opening)).topic)
  }
  const sessions: string[] = []
  for (let at = 1; at <= wish.members; at++) {
    const member = { name: `Member ${at}`, communities: ['customers'] }
    const added = await call<{ person: string }>(us, 'people.add-person', member)
    sessions.push((await call<{ token: string }>(us, 'accounts.open-session', added)).token)
  }
  return { space, topics, sessions }
}
