// The road itself, walked with a small module of its own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { action, nothing, question } from './action.ts'
import { system, visitor, type Actor } from './actor.ts'
import { tables } from './data/index.ts'
import { fact, later, tell, when } from './fact.ts'
import { defineModule } from './module.ts'
import { perform, type Caller } from './perform.ts'
import { everyone, hat, onlySystem } from './policy.ts'
import { gather } from './registry.ts'
import { refused } from './stop.ts'
import { openTown, type Shop, type Town } from '../testing/index.ts'

type Jar = { jars: { business?: string; id: string; label: string; lids: number } }
const jars = tables<Jar>()
const filled = fact('jam.filled', z.object({ jar: z.string() }))

const card = {
  data: { noPersonalData: 'jam' } as const,
  machine: 'none' as const,
}
const fill = action({
  ...card,
  name: 'jam.fill',
  input: z.object({
    label: z.string().min(3),
    end: z.enum(['ok', 'refuse', 'break', 'swallow']).default('ok'),
  }),
  subject: nothing,
  may: hat('owner'),
  async run(now, { label, end }) {
    const id = now.id()
    await jars(now).insertInto('jars').values({ id, label, lids: 0 }).execute()
    tell(now, filled, { jar: id })
    if (end === 'refuse') throw refused('road.no.hat')
    if (end === 'break') throw new Error('the jar broke')
    if (end === 'swallow')
      await jars(now)
        .insertInto('jars')
        .values({ id, label, lids: 0 })
        .execute()
        .catch(() => {})
    return { id }
  },
  audit: ({ answer }) => ({ kind: 'jar', id: answer.id }),
})
const asked = {
  ...card,
  input: z.object({}),
  subject: nothing,
  may: everyone('a test'),
  audit: { unaudited: 'a count of jars' },
}
const countJars = question({
  ...asked,
  name: 'jam.count',
  run: async (now) =>
    (await jars(now).selectFrom('jars').selectAll().execute()).map(({ label, lids }) => ({
      label,
      lids,
    })),
})
const sneak = question({
  ...asked,
  name: 'jam.sneak',
  run: async (now) => {
    const writer = jars(now as never) as unknown as {
      insertInto(table: string): { values(row: object): { execute(): Promise<void> } }
    }
    await writer.insertInto('jars').values({ id: now.id(), label: 'stolen', lids: 0 }).execute()
    return []
  },
})
const look = question({
  ...asked,
  name: 'jam.look',
  run: () => Promise.resolve(1),
  audit: () => ({ kind: 'jar', id: null }),
})
const putLid = action({
  ...card,
  name: 'jam.put-lid',
  input: z.object({ jar: z.string() }),
  subject: nothing,
  may: onlySystem('a listener'),
  audit: { unaudited: 'a lid' },
  async run(now, { jar }) {
    await jars(now)
      .updateTable('jars')
      .set((row) => ({ lids: row('lids', '+', 10) }))
      .where('id', '=', jar)
      .execute()
    return {}
  },
})

const jam = defineModule({
  name: 'jam',
  floor: 2,
  about: 'jam',
  purposes: {},
  actions: [fill, putLid],
  questions: [countJars, sneak, look],
  facts: [filled],
  reactions: [
    when(filled, 'every jar has a lid from the first moment', async (now, { jar }) => {
      await jars(now)
        .updateTable('jars')
        .set((row) => ({ lids: row('lids', '+', 1) }))
        .where('id', '=', jar)
        .execute()
    }),
    later(filled, putLid, ({ jar }) => ({ jar })),
  ],
})

let town: Town
let shop: Shop
let owner: Actor
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = (await shop.as(shop.owner)).actor
  await town.app.database.owner.query(
    'create table jars (business uuid not null, id uuid not null, label text not null, lids int not null, primary key (business, id))',
  )
  const { secureTables } = await import('./data/secure.ts')
  const client = await town.app.database.owner.connect()
  await secureTables(client as never, town.app.database.roles)
  client.release()
  Object.assign(town.app.registry, gather([...town.app.registry.modules, jam]))
})
afterAll(() => town.close())

const go = (verb: Parameters<typeof perform>[1], input: unknown, more: Partial<Caller> = {}) =>
  perform(town.app, verb, input, { business: shop.business, via: 'test', actor: owner, ...more })
const count = async (sql: string) =>
  Number(
    (await town.app.database.owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]
      ?.n,
  )

test('a verb writes its rows, its audit row and its fact together', async () => {
  const { answer } = await go(fill, { label: 'plum' })
  const { id } = answer as { id: string }
  expect(await count(`audit where action = 'jam.fill' and about = '${id}'`)).toBe(1)
  expect(await count(`outbox where fact = 'jam.filled' and payload->>'jar' = '${id}'`)).toBe(1)
})

test('what reacts in the same transaction is done with the verb, what reacts later after it', async () => {
  const other = await town.found()
  const { id } = (await go(fill, { label: 'quince' }, { business: other.business })).answer as {
    id: string
  }
  const lids = async () =>
    (
      await town.app.database.owner.query<{ lids: number }>('select lids from jars where id = $1', [
        id,
      ])
    ).rows[0]?.lids
  expect(await lids()).toBe(1)
  await town.app.settle()
  expect(await lids()).toBe(11)
})

test.each(['refuse', 'break', 'swallow'])(
  '[ASVS 16.5.3] nothing is left when a verb ends in "%s"',
  async (then) => {
    const before = [await count('jars'), await count('audit'), await count('outbox')]
    await expect(go(fill, { label: 'cherry', end: then })).rejects.toThrow()
    expect([await count('jars'), await count('audit'), await count('outbox')]).toEqual(before)
  },
)

test('bad input is told by field, before anything happens', async () => {
  await expect(go(fill, { label: 'ab' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { label: [{ key: 'road.field.too-small-text', values: { least: 3 } }] },
  })
})

test('the same key does a thing once, and refuses other content under it', async () => {
  const once = 'key-1'
  const first = (await go(fill, { label: 'apricot' }, { once })).answer
  expect((await go(fill, { label: 'apricot' }, { once })).answer).toEqual(first)
  expect(await count(`jars where label = 'apricot'`)).toBe(1)
  await expect(go(fill, { label: 'fig jam' }, { once })).rejects.toMatchObject({ kind: 'clash' })
})

test('ten at once under one key make one jar', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => go(fill, { label: 'medlar' }, { once: 'key-2' })),
  )
  expect(new Set(answers.map((one) => JSON.stringify(one.answer))).size).toBe(1)
  expect(await count(`jars where label = 'medlar'`)).toBe(1)
})

test('a visitor is refused with a way to sign in', async () => {
  await expect(go(fill, { label: 'plum' }, { actor: visitor })).rejects.toMatchObject({
    kind: 'refused',
    remedy: 'sign-in',
  })
})

test('the system passes only where it is meant to', async () => {
  await expect(go(putLid, { jar: 'x' })).rejects.toMatchObject({ kind: 'refused' })
  await expect(
    go(putLid, { jar: '018f3c1e-0000-7000-8000-000000000000' }, { actor: system('test') }),
  ).resolves.toBeDefined()
})

test('a question cannot write, even by force', async () => {
  await expect(go(sneak, {})).rejects.toThrow(/read-only/)
})

test('an audited question writes its audit row and can write nothing else', async () => {
  const before = await count(`audit where action = 'jam.look'`)
  await go(look, {})
  expect(await count(`audit where action = 'jam.look'`)).toBe(before + 1)
})

test('a question sees only its own business', async () => {
  const other = await town.found()
  expect((await go(countJars, {}, { business: other.business })).answer).toEqual([])
})

test('a transaction is over when its verb is', async () => {
  let kept: unknown
  const keep = question({
    ...asked,
    name: 'jam.keep',
    run: (now) => Promise.resolve(void (kept = now)),
  })
  await go(keep, {})
  expect(() => jars(kept as never).selectFrom('jars')).toThrow(/is over/)
})
