// A frequent word is found by going back in time and a rare one by the index: what is found is the same.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel'
import { foundSpace } from '#spaces'
import { dice } from '../../testing/dice.ts'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { inside } from '../../testing/inside.ts'
import { addCategory } from './add-category.ts'
import { hiding } from './for-tests.ts'
import { hideTopic, showTopic } from './hide.ts'
import { openTopic } from './open-topic.ts'
import { reply } from './reply.ts'
import { searchPosts } from './search-posts.ts'
import { seeSearch } from './see-search.ts'
import { postCard } from './subjects.ts'

let town: Town
let shop: Shop
let owner: Performer
let lena: Performer
const said: Array<{ title: string; space: string; words: string[] }> = []
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  lena = await shop.as(await shop.add('Lena Fischer', { hats: ['moderator'] }))
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

test('what hidden topics hold leaves its place to what everybody may see; whoever moderates finds it', async () => {
  const title = 'A talk that was hidden'
  const given = { space: 'bread', category: 'baking', title, text: 'Bread flour saffron.' }
  town.clock.advance(1000)
  const { topic } = await lena.perform(openTopic, given)
  for (let n = 0; n < 24; n++) await lena.perform(reply, { topic, text: 'Flour and saffron.' })
  await shop.system.perform(
    hiding((now) => hideTopic(now, topic, 'Rude')),
    {},
  )
  for (const word of ['flour', 'saffron']) {
    const { hits } = await shop.visitor.perform(seeSearch, { space: 'bread', words: word })
    const wanted = expected(word, ['bread']).slice(0, 20)
    expect(hits.map((hit) => hit.title)).toEqual(wanted)
    const moderated = await owner.perform(seeSearch, { space: 'bread', words: word })
    expect(moderated.hits[0]?.title).toBe(title)
  }
  await shop.system.perform(
    hiding((now) => showTopic(now, topic)),
    {},
  )
  const shown = await shop.visitor.perform(seeSearch, { space: 'bread', words: 'saffron' })
  expect(shown.hits[0]?.title).toBe(title)
  await shop.system.perform(
    hiding((now) => hideTopic(now, topic, 'Rude')),
    {},
  )
})

test('what was written in the same moment stands on one page and not on two', async () => {
  const given = { space: 'bread', category: 'baking', title: 'Rolls', text: 'All about rolls.' }
  const { topic } = await lena.perform(openTopic, given)
  const more = Array.from({ length: 24 }, () =>
    lena.perform(reply, { topic, text: 'Rolls again, warm.' }),
  )
  await Promise.all(more)
  const ids: string[] = []
  for (let page = 1; page <= 2; page++) {
    const seen = await shop.visitor.perform(seeSearch, { space: 'bread', words: 'rolls', page })
    ids.push(...seen.hits.map(({ id }) => id))
    expect(seen.more).toBe(page < 2)
  }
  expect(new Set(ids).size).toBe(25)
  expect(ids).toHaveLength(25)
})

test('what lies far back in a busy space is not passed over for what is older in a quiet one', async () => {
  const tom = await shop.as(await shop.add('Tom Baker', { hats: ['owner'] }))
  const given = { category: 'baking', title: 'Rye and grain', text: 'All about grain.' }
  const quiet = await tom.perform(openTopic, { ...given, space: 'kitchen' })
  const busy = await tom.perform(openTopic, { ...given, space: 'bread' })
  for (const topic of [...Array<Id>(12).fill(quiet.topic), ...Array<Id>(3).fill(busy.topic)]) {
    town.clock.advance(1000)
    await tom.perform(reply, { topic, text: 'The pumpernickel came out well.' })
  }
  town.clock.advance(1000)
  await town.app.database.owner.query(
    `insert into posts (business, id, space, topic, position, written_at, locale, text, html, words)
      select business, gen_random_uuid(), space, topic, 1000 + n, $2, locale, 'Warm.', 'Warm.', 'Warm.'
      from posts, generate_series(1, 10001) n where topic = $1 and position = 1`,
    [busy.topic, town.clock.now()],
  )
  const found = await inside(shop, (now) => searchPosts(now, 'pumpernickel', { limit: 5 }))
  expect(found.map(({ space }) => space)).toEqual(['bread', 'bread', 'bread', 'kitchen', 'kitchen'])
})
