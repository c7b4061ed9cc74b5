import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundSpace } from '#spaces'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { addCategory } from './add-category.ts'
import { openTopic } from './open-topic.ts'
import { reply } from './reply.ts'
import { seeFeed } from './see-feed.ts'
import { seeSearch } from './see-search.ts'
import { postCard } from './subjects.ts'

let town: Town
let shop: Shop
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  shop.business.languages.push('ja')
  for (const [slug, kind] of [
    ['bread', 'public'],
    ['kitchen', 'staff'],
  ] as const) {
    await owner.perform(foundSpace, { slug, name: slug, about: 'Talk about bread.', kind })
    await owner.perform(addCategory, {
      space: slug,
      slug: 'baking',
      name: 'Baking',
      about: 'Questions.',
    })
  }
  await say('Crème brûlée in the oven', 'The ovens were heated twice.')
  await say('Brötchen am Sonntag', 'Die Bäcker haben geöffnet, die Häuser riechen.', 'de')
  await say('パンの話', '今日はライ麦パンを焼きました。', 'ja')
  await say('Staff only', 'The secret ovens of the kitchen', 'en', 'kitchen')
})
afterAll(() => town.close())

function say(title: string, text: string, locale = 'en', space = 'bread') {
  town.clock.advance(1000)
  return owner.perform(openTopic, { space, category: 'baking', title, text, locale })
}
const titles = async (words: string, who: Performer = shop.visitor) =>
  (await who.perform(seeSearch, { space: 'bread', words })).hits.map(({ title }) => title)

test('words are found in every form, in the language they were written in', async () => {
  expect(await titles('heating oven')).toEqual(['Crème brûlée in the oven'])
  expect(await titles('Haus')).toEqual(['Brötchen am Sonntag'])
  expect(await titles('"heated twice"')).toEqual(['Crème brûlée in the oven'])
  expect(await titles('riechen -Häuser')).toEqual([])
})

test('accents do not matter, and titles are found as well', async () => {
  expect(await titles('creme brulee')).toEqual(['Crème brûlée in the oven'])
  expect(await titles('brotchen')).toEqual(['Brötchen am Sonntag'])
})

test('a language without gaps between words is searched by its letters', async () => {
  expect(await titles('ライ麦パン')).toEqual(['パンの話'])
})

test('a search shows nothing from spaces the reader cannot see, and never fails for odd words', async () => {
  expect(await titles('secret')).toEqual([])
  for (const words of ["'", '" or -', '((', 'a & | b', '\\', '%', ':*', ''])
    expect(await titles(words)).toEqual([])
})

test('an index answers although row-level security guards the rows', async () => {
  const found = await town.app.database.owner.query(
    `select proleakproof from pg_proc where proname in ('ts_match_vq', 'texticlike')`,
  )
  expect(found.rows).toEqual([{ proleakproof: true }, { proleakproof: true }])
})

test('the card of posts finds them for a search over everything', async () => {
  expect(postCard.search).toBeDefined()
})

test('[R4] a feed holds the latest posts of what everybody may read', async () => {
  const { posts } = await shop.visitor.perform(seeFeed, { space: 'bread' })
  expect(posts.map(({ title }) => title)).toEqual([
    'パンの話',
    'Brötchen am Sonntag',
    'Crème brûlée in the oven',
  ])
  await expect(shop.visitor.perform(seeFeed, { space: 'kitchen' })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('an answer is found at once', async () => {
  const { topic } = await say('Something else', 'Nothing here')
  await owner.perform(reply, { topic, text: 'Sauerteig needs patience' })
  expect(await titles('sauerteig')).toEqual(['Something else'])
})
