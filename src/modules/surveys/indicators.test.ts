// What the business says of its customers' contentment comes from a frozen release, never from answers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nothing, onlySystem, question, z } from '#kernel'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { close } from './close.ts'
import { answer, opened } from './for-tests.ts'
import { indicators } from './indicators.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())

const satisfaction = async () => {
  const { it } = await shop.system.perform(
    question({
      name: 'surveys.measure-for-test',
      input: z.object({}),
      subject: nothing,
      may: onlySystem('a test'),
      data: { noPersonalData: 'a test' },
      machine: 'none',
      audit: { unaudited: 'a test' },
      run: async (now) => ({
        it: await indicators
          .find(({ name }) => name === 'surveys.satisfaction')
          ?.read?.(now, { from: new Date('2020-01-01'), until: new Date('2035-01-01') }),
      }),
    }),
    {},
  )
  return it
}

test('[R131] the share of the two best points, as released and with its interval; nothing while it is open', async () => {
  const owner = await shop.as(shop.owner)
  await opened(owner, 'content', 'csat', { audience: 'customers', ways: ['link'] })
  for (let n = 0; n < 20; n += 1)
    await answer(shop.visitor, 'content', { 'a.content': String(n < 12 ? 5 : n < 16 ? 4 : 2) })
  expect(await satisfaction()).toBeUndefined()
  await owner.perform(close, { survey: 'content' })
  const read = await satisfaction()
  expect(read).toMatchObject({ kind: 'score', value: 0.8 })
  expect(read).toMatchObject({ low: expect.closeTo(0.58, 1), high: expect.closeTo(0.92, 1) })
})
