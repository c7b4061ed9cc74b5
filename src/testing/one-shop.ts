// One shop for all stories of a file. NOTE: importing it opens it.
import { afterAll, beforeAll } from 'vitest'
import { openTown, type Shop, type Town } from './index.ts'

export let town: Town
export let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())
