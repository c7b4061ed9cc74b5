// What the assistant did is counted from its days, which stay when the talks are gone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { readings } from '../../testing/inside.ts'
import { ask } from './ask.ts'
import { askPerson } from './ask-person.ts'
import { indicators } from './indicators.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  town.clock.set('2027-03-03T12:00:00Z')
  shop = await town.found()
})
afterAll(() => town.close())

test('[R85] of what it was asked, the share that went to a person is read, and nothing where nothing was asked', async () => {
  const { link } = await shop.visitor.perform(ask, { text: 'Sing me something by Brahms' })
  await shop.visitor.perform(askPerson, { link })
  const read = await readings(shop, indicators, '2027-03-01', '2027-04-01')
  expect(read['assistant.handed-over']).toEqual({ kind: 'share', part: 1, of: 2 })
  expect(read['assistant.wrong']).toEqual({ kind: 'share', part: 0, of: 0 })
  const before = await readings(shop, indicators, '2027-02-01', '2027-03-01')
  expect(before['assistant.handed-over']).toEqual({ kind: 'share', part: 0, of: 0 })
})
