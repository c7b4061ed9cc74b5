// Every indicator of every module can be read, over any span, for the demonstration as for an empty business.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDemo } from './demo.ts'
import { system } from './kernel/actor.ts'
import type { Reading } from './kernel/indicator.ts'
import type { Business } from './kernel/now.ts'
import { nowFor } from './kernel/now-for.ts'
import { forget } from './kernel/data/transaction.ts'
import { openTown, type Shop, type Town } from './testing/index.ts'

let town: Town
let empty: Shop
let demo: Business
beforeAll(async () => {
  town = await openTown()
  const built = await buildDemo(town.app)
  empty = await town.found()
  demo = { ...empty.business, id: String(built) }
}, 180_000)
afterAll(() => town.close())

const span = { from: new Date('2020-01-01T00:00:00Z'), until: new Date('2030-01-01T00:00:00Z') }

/** What must hold of any reading, or the reason why it does not. */
function wrongWith(reading: Reading | undefined): string | undefined {
  if (reading === undefined) return undefined
  switch (reading.kind) {
    case 'share':
      return reading.part >= 0 && reading.part <= reading.of ? undefined : 'more than all of them'
    case 'count':
      return Number.isSafeInteger(reading.events) && reading.events >= 0 ? undefined : 'no count'
    case 'rate':
      return reading.events >= 0 && reading.exposure >= 0 ? undefined : 'less than nothing'
    case 'waits':
      return [...reading.hours, ...reading.open].every((one) => one >= 0) ? undefined : 'no wait'
    case 'score':
      return reading.low <= reading.value && reading.value <= reading.high
        ? undefined
        : 'outside of its interval'
  }
}

test('each indicator answers with a reading that can be, in an empty business and in a busy one', async () => {
  const cards = town.app.registry.modules.flatMap((module) => module.indicators ?? [])
  for (const business of [empty.business, demo])
    await town.app.database.within('reads', business.id, async (transaction) => {
      const caller = { business, via: 'test' as const, actor: system('a test') }
      const now = nowFor(town.app, caller, transaction)
      for (const card of cards) {
        const reading = await card.read?.(now, span)
        expect([card.name, wrongWith(reading)]).toEqual([card.name, undefined])
      }
      forget(now)
    })
  expect(cards.length).toBeGreaterThan(12)
})
