// Stopping: what has begun is answered, what comes after is not taken.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../testing/index.ts'
import { openKiosk, type Kiosk } from '../../testing/kiosk.tsx'
import { listen } from './listen.ts'

let town: Town
let kiosk: Kiosk
beforeAll(async () => {
  town = await openTown()
  kiosk = await openKiosk(town)
  await town.found()
})
afterAll(() => town.close())

test('a graceful stop answers the request in flight and refuses the next', async () => {
  const server = await listen(town.app, kiosk.site)
  expect(await (await fetch(`${server.address}/healthz`)).text()).toBe('alive\n')
  kiosk.gate.close()
  const begun = fetch(`${server.address}/kiosk/slow`)
  while ((await inside()) < 1) await new Promise((done) => setTimeout(done, 5))
  let stopped = false
  const stopping = server.stop().then(() => (stopped = true))
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow()
  expect(stopped).toBe(false)
  kiosk.gate.open()
  const answer = await begun
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('at last')
  await stopping
})

/** Requests that are inside the slow page: each holds a transaction of its own. */
async function inside(): Promise<number> {
  const found = await town.app.database.owner.query<{ n: string }>(
    `select count(*) as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
  )
  return Number(found.rows[0]?.n)
}
