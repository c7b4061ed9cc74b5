// What stories about the desk share: a shop, three agents, who hears concerns, an employee. NOTE: importing it opens them.
import { afterAll, beforeAll } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from './index.ts'

export let town: Town
export let shop: Shop
export let owner: Performer
export let lena: Performer
export let jonas: Performer
export let nadia: Performer
export let lead: Performer
export let tomasz: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  const add = async (name: string, ...hats: string[]) =>
    shop.as(await shop.add(name, { hats, communities: ['employees'], official: true }))
  lena = await add('Lena Fischer', 'agent')
  jonas = await add('Jonas Weber', 'agent')
  nadia = await add('Nadia Haas', 'agent')
  lead = await add('Petra Krause', 'people-lead')
  tomasz = await add('Tomasz Nowak')
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

/** So many days from now, as a form says it. */
export const day = (days: number) =>
  new Date(town.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
