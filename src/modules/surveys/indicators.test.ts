// What the business says of its customers' contentment comes from a frozen release, never from answers.
import { expect, test } from 'vitest'
import { shop } from '../../testing/one-shop.ts'
import { readings } from '../../testing/inside.ts'
import { close } from './close.ts'
import { answer, opened } from './for-tests.ts'
import { indicators } from './indicators.ts'

const satisfaction = async () =>
  (await readings(shop, indicators, '2020-01-01', '2035-01-01'))['surveys.satisfaction']

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
