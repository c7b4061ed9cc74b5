// What the trust page says of documents: how many are plain, and what prices were before.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { inside, readings } from '../../testing/inside.ts'
import { indicators } from './indicators.ts'
import { publish } from './publish.ts'
import { publishes } from './publishes.ts'
import { saveDraft } from './save-draft.ts'
import { startDraft } from './start-draft.ts'
import { writeGuideline } from './write-guideline.ts'

let town: Town
let shop: Shop
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  town.clock.set('2027-03-03T12:00:00Z')
  shop = await town.found()
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

async function write(slug: string, kind: string, source: string) {
  await owner.perform(writeGuideline, { slug, kind, title: slug, source })
  await owner.perform(saveDraft, { guideline: slug, title: slug, source })
  await owner.perform(publish, { guideline: slug })
}
const plain = `## Kindness\n\n${'We help you. We say what we do. You can ask us. We talk to you as you talk to us. '.repeat(8)}`
const hard = `## Compliance\n\n${'Notwithstanding contractual limitations, participants acknowledge organisational responsibilities regarding administrative documentation obligations and intercompany confidentiality considerations. '.repeat(8)}`

test('[R24] the share of documents in plain words is read from the words in force; prices and languages without a formula are left out', async () => {
  await write('kind', 'code', plain)
  await write('legal', 'policy', hard)
  await write('prices', 'prices', '## Bread\n\n| Loaf | 4.20 |\n|---|---|\n| Rye | 4.80 |')
  const read = await readings(shop, indicators, '2027-01-01', '2027-04-01')
  expect(read['guidelines.plain']).toEqual({ kind: 'share', part: 1, of: 2 })
})

test('[R23] [R51] an earlier price stays on the trust page, linked to the words that held', async () => {
  const earlier = async () =>
    (await inside(shop, publishes))
      .flatMap(({ lines }) => lines)
      .filter(({ name }) => name.key === 'guidelines.public.prices-line')
  expect(await earlier()).toEqual([])
  town.clock.advance(86_400_000)
  await owner.perform(startDraft, { guideline: 'prices' })
  await owner.perform(saveDraft, {
    guideline: 'prices',
    title: 'prices',
    source: '## Bread\n\n| Loaf | 4.40 |\n|---|---|\n| Rye | 5.00 |',
  })
  await owner.perform(publish, {
    guideline: 'prices',
    weight: 'minor',
    changed: 'Flour costs more.',
  })
  town.clock.advance(40 * 86_400_000)
  expect(await earlier()).toMatchObject([
    { href: '/guidelines/prices/v/1', value: { values: { number: 1 } } },
  ])
})
