import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stage } from '#kernel'
import { foundSpace } from '#spaces'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { categories } from './demo-categories.ts'
import { publicTalks } from './demo-talks.ts'
import { talksInside } from './demo-talks-inside.ts'
import { demo } from './demo.ts'
import { seeForum } from './see-forum.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())

test('the demonstration talks in every category, all of it before now', async () => {
  const ids = new Map([['Amira Haddad', shop.owner]])
  const names = [...publicTalks, ...talksInside].flatMap(({ posts }) =>
    posts.flatMap(({ by, thanks = [], curious = [] }) => [by, ...thanks, ...curious]),
  )
  for (const name of new Set(names))
    if (!ids.has(name)) ids.set(name, await shop.add(name, { communities: ['employees'] }))
  const props = new Map(ids)
  const owner = await shop.as(shop.owner)
  for (const slug of new Set(categories.map(({ space }) => space))) {
    const { space } = await owner.perform(foundSpace, {
      slug,
      name: slug,
      about: 'For the demonstration.',
      kind: 'public',
    })
    props.set(`space ${slug}`, space)
  }
  const perform: Stage['system']['perform'] = (card, input) => shop.system.perform(card, input)
  const as: Stage['as'] = (who) => ({
    perform: async (card, input) => (await shop.as(ids.get(who) ?? '')).perform(card, input),
  })
  await demo({ as, system: { perform }, props, people: { add: () => {} } })
  for (const slug of new Set(categories.map(({ space }) => space))) {
    const seen = await shop.visitor.perform(seeForum, { space: slug })
    expect(seen.categories.filter(({ topics }) => topics === 0)).toEqual([])
    expect(seen.topics.every(({ latest_at }) => latest_at <= town.clock.now())).toBe(true)
  }
})
