// A shop of its own for each story of a file, all on one day at noon. NOTE: importing it opens them.
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openTown, type Shop, type Town } from './index.ts'

export let town: Town
export let shop: Shop
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  town.clock.set('2027-03-03T12:00:00Z')
  shop = await town.found()
})
