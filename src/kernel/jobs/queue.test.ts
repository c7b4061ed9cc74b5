// After the commit, through the real queue: done, tried again when it fails, and once although it may come twice.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { openKiosk, type Kiosk } from '../../testing/kiosk.tsx'
import type { Work } from './index.ts'

let town: Town
let shop: Shop
let kiosk: Kiosk
beforeAll(async () => {
  town = await openTown({ work: true })
  kiosk = await openKiosk(town)
  shop = await town.found()
})
afterAll(() => town.close())

const order = () => town.app.registry.actions.get('kiosk.order') ?? expect.fail('no kiosk')
const query = async <T extends object>(sql: string) =>
  (await town.app.database.owner.query<T>(sql)).rows
const baked = async (bread: string) =>
  (await kiosk.orders()).find((one) => one.bread === bread)?.baked
const place = async (bread: string) => {
  await (await shop.as(shop.owner)).perform(order(), { bread, pieces: 1 })
  town.app.poke()
}

test('a fact that was told is carried to its listener by the queue', async () => {
  await place('rye loaf')
  await expect.poll(() => baked('rye loaf'), { timeout: 8000 }).toBe(1)
  expect(await query('select 1 from outbox')).toEqual([])
})

test('a fact told while nobody pokes is found all the same', async () => {
  await (await shop.as(shop.owner)).perform(order(), { bread: 'spelt loaf', pieces: 1 })
  await expect.poll(() => baked('spelt loaf'), { timeout: 8000 }).toBe(1)
})

test('work that fails is kept and tried again until it is done, leaving nothing half-done', async () => {
  kiosk.oven.failures = 2
  kiosk.oven.tries = 0
  await place('seed loaf')
  const soon = async () => {
    // The queue waits longer after each failure; here the waiting is skipped, nothing else.
    await query(`update pgboss.job set start_after = now() where name = 'work' and state = 'retry'`)
    return baked('seed loaf')
  }
  await expect.poll(soon, { timeout: 12_000 }).toBe(1)
  expect(kiosk.oven.tries).toBe(3)
  const kept = await query<{ state: string; retry_count: number }>(
    `select state, retry_count from pgboss.job where name = 'work' order by retry_count desc limit 1`,
  )
  expect(kept[0]).toMatchObject({ retry_count: 2 })
})

test('work that comes twice is done once', async () => {
  const rows = await query<{ data: Work }>(
    `select data from pgboss.job where name = 'work' and data->>'fact' = 'kiosk.ordered' limit 1`,
  )
  const work = rows[0]?.data
  const { doWork } = await import('./listen.ts')
  const before = await kiosk.orders()
  if (work) await doWork(town.app, work)
  expect(work).toBeDefined()
  expect(await kiosk.orders()).toEqual(before)
})
