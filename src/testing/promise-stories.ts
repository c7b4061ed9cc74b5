// What stories about promises share: a shop, who promises, who asked. NOTE: importing it opens them.
import { afterAll, beforeAll } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from './index.ts'
import { perform } from '../kernel/perform.ts'
import { action, nothing, onlySystem, z, type Acting } from '#kernel'
import { makePromise } from '../modules/commitments/make-promise.ts'

export const DAY = 86_400_000
export const source = { kind: 'idea', id: '0190a000-0000-7000-8000-000000000001' }

export let town: Town
export let shop: Shop
export let owner: Performer
export let lena: Performer
export let maria: Performer
export let ethics: Performer
export let ids: Record<'lena' | 'maria' | 'yusuf', string>

beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

export async function freshShop() {
  shop = await town.found(`Shop ${town.clock.now().getTime()} ${Math.trunc(performance.now())}`)
  owner = await shop.as(shop.owner)
  ids = {
    lena: await shop.add('Lena Fischer', { hats: ['agent'], official: true }),
    maria: await shop.add('Maria Rossi', { communities: ['customers'] }),
    yusuf: await shop.add('Yusuf Demir', { communities: ['customers'] }),
  }
  lena = await shop.as(ids.lena)
  maria = await shop.as(ids.maria)
  ethics = await shop.as(await shop.add('Ingrid Solheim', { hats: ['ethics-contact'] }))
}
beforeAll(freshShop)

export const dayFrom = (days: number) =>
  new Date(town.clock.now().getTime() + days * DAY).toISOString().slice(0, 10)
export const promised = (more: object = {}) =>
  owner.perform(makePromise, {
    kind: 'change',
    title: 'Every shelf says which nuts are in the bread',
    owner: ids.lena,
    due: dayFrom(10),
    public: true,
    ...more,
  })
export const kept = {
  done: 'Cards hang on all shelves.',
  evidence: 'Photographs of the shelves in the staff room.',
}

/** Does something inside a verb of the system, as other modules do through the door. */
export const inside = <A>(run: (now: Acting) => Promise<A>) =>
  perform(
    town.app,
    action({
      name: 'commitments.for-a-test',
      input: z.object({}),
      subject: nothing,
      may: onlySystem('a test'),
      data: { noPersonalData: 'a test' },
      machine: 'none',
      audit: { unaudited: 'a test' },
      run,
    }),
    {},
    { business: shop.business, via: 'test', actor: shop.system.actor },
  ).then(({ answer }) => answer)

export const heardBy = async (person: string) =>
  (
    await town.app.database.owner.query(
      `select key, values from notifications where person = $1 and key like 'commitments.told-%' order by made_at`,
      [person],
    )
  ).rows as Array<{ key: string; values: Record<string, string> }>
