// A frequent word is found by going back in time and a rare one by the index: what is found is the same.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundSpace } from '#spaces'
import { dice } from '../../testing/dice.ts'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { addCategory } from './add-category.ts'
import { openTopic } from './open-topic.ts'
import { postCard } from './subjects.ts'
import { inside } from '../../testing/inside.ts'
import { searchPosts } from './search-posts.ts'
import { seeSearch } from './see-search.ts'

let town: Town
let shop: Shop
let owner: Performer
const said: Array<{ title: string; space: string; words: string[] }> = []
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  for (const [slug, kind] of [
    ['bread', 'public'],
    ['kitchen', 'staff'],
  ] as const) {
    await owner.perform(foundSpace, { slug, name: slug, about: 'Talk about bread.', kind })
    const category = { space: slug, slug: 'baking', name: 'Baking', about: 'Questions.' }
    await owner.perform(addCategory, category)
  }
  const random = dice(20_261_129)
  const shares = { flour: 0.8, salt: 0.4, walnut: 0.15, saffron: 0.04 }
  for (let n = 1; n <= 60; n++) {
    const words = Object.entries(shares).flatMap(([word, share]) => (random() < share ? word : []))
    const space = n % 3 === 0 ? 'kitchen' : 'bread'
    const title = `Talk ${n}`
    said.unshift({ title, space, words })
    town.clock.advance(1000)
    await owner.perform(openTopic, {
      space,
      category: 'baking',
      title,
      text: `Bread ${words.join(' ')}.`,
    })
  }
})
afterAll(() => town.close())

const expected = (word: string, spaces: string[]) =>
  said
    .filter((one) => spaces.includes(one.space) && one.words.includes(word))
    .map(({ title }) => title)

test.each(['flour', 'salt', 'walnut', 'saffron'])(
  'the newest with %s come first, whoever asks, and nothing of a space they may not read',
  async (word) => {
    const visitor = await shop.visitor.perform(seeSearch, { space: 'bread', words: word })
    const bread = expected(word, ['bread'])
    expect(visitor.hits.map(({ title }) => title)).toEqual(bread.slice(0, visitor.hits.length))
    expect(visitor.hits.length).toBe(Math.min(bread.length, 20))
    const all = expected(word, ['bread', 'kitchen'])
    for (const limit of [3, 20, 60]) {
      const found = await inside(shop, (now) => searchPosts(now, word, { limit }))
      expect(found.map(({ title }) => title)).toEqual(all.slice(0, limit))
    }
    const second = await inside(shop, (now) => searchPosts(now, word, { limit: 5, skip: 5 }))
    expect(second.map(({ title }) => title)).toEqual(all.slice(5, 10))
  },
)

test('the one search asks in the same way', async () => {
  const hits = await inside(shop, async (now) => (await postCard.search?.(now, 'flour', 4)) ?? [])
  expect(hits.map(({ title }) => title)).toEqual(
    expected('flour', ['bread', 'kitchen']).slice(0, 4),
  )
})
