import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchableKinds } from '#kernel'
import { foundSpace } from '#spaces'
import { addCategory } from '#forum'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { openTopic } from '../forum/open-topic.ts'
import { seeSearch } from './see-search.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  for (const [slug, kind] of [
    ['bread', 'public'],
    ['kitchen', 'staff'],
  ] as const) {
    const about = `Talk about ${slug}.`
    await owner.perform(foundSpace, { slug, name: `The ${slug}`, about, kind })
    const category = { slug: 'all', name: 'All of it', about: 'Everything.' }
    await owner.perform(addCategory, { space: slug, ...category })
  }
  const opened = { category: 'all', title: 'On ovens' }
  await owner.perform(openTopic, { space: 'bread', ...opened, text: 'The zebra oven is hot.' })
  await owner.perform(openTopic, { space: 'kitchen', ...opened, text: 'The quagga oven is cold.' })
})
afterAll(() => town.close())

const look = async (who: Performer, words: string, more: object = {}) =>
  (await who.perform(seeSearch, { words, ...more })).groups

test('everything a person may see is found at once, each kind under its name', async () => {
  expect((await look(owner, 'oven')).map((group) => [group.kind, group.hits.length])).toEqual([
    ['post', 2],
  ])
  expect((await look(owner, 'kitchen')).map((group) => group.kind)).toContain('space')
  expect((await look(owner, 'rossi')).map((group) => group.kind)).toEqual(['person'])
})

test('each kind that can be found has a name of its own', () => {
  expect(searchableKinds().filter(({ plural }) => plural === undefined)).toEqual([])
})

test('what is hidden from somebody answers exactly as what does not exist', async () => {
  expect(await look(maria, 'quagga')).toEqual(await look(maria, 'unicorn'))
  expect(await look(shop.visitor, 'rossi')).toEqual([])
  const browser = await shop.browse()
  const hidden = await browser.get('/search?words=quagga')
  const absent = await browser.get('/search?words=quaggb')
  expect(hidden.html.replaceAll('quagga', 'quaggb').replaceAll(/[0-9a-f-]{36}/g, '')).toBe(
    absent.html.replaceAll(/[0-9a-f-]{36}/g, ''),
  )
})

test.each(['"', '%', '\\', "'", ':*', '<script>', '((((', 'a'.repeat(200), '𝕏𝕐'])(
  'looking for %j breaks nothing',
  async (words) => {
    const browser = await shop.browse()
    expect((await browser.get(`/search?words=${encodeURIComponent(words)}`)).status).toBe(200)
  },
)

test('a search is a plain form, in German too', async () => {
  const browser = await shop.browse()
  const page = await browser.get('/search?words=zebra')
  expect(page.text).toContain('Posts')
  expect(page.links.some((link) => link.href.startsWith('/posts/'))).toBe(true)
})
