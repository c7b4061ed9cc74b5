// The town in which the stories of moderation play.
import { foundSpace, joinSpace } from '#spaces'
import { openTown, type Shop, type Town } from './index.ts'
import type { Action } from '../kernel/action.ts'

export let town: Town
export let shop: Shop
/** Two moderators of the whole business, three customers; the owner is Amira. */
export let jonas: string
export let lena: string
export let maria: string
export let yusuf: string
export let claire: string
/** The id of the space, and of a clause in its guidelines. */
export let space: string

const verb = (name: string): Action =>
  town.app.registry.actions.get(name) ??
  (() => {
    throw new Error(`no verb ${name}`)
  })()

export const act = async (who: string, name: string, input: unknown): Promise<never> =>
  (await (await shop.as(who)).perform(verb(name), input)) as never

export async function setUp(): Promise<void> {
  town = await openTown()
  shop = await town.found()
  const customer = (email: string) => ({ email, communities: ['customers'] })
  jonas = await shop.add('Jonas Weber', { hats: ['moderator'], email: 'jonas@bramble.example' })
  lena = await shop.add('Lena Fischer', { hats: ['moderator'], email: 'lena@bramble.example' })
  maria = await shop.add('Maria Rossi', customer('maria@example.org'))
  yusuf = await shop.add('Yusuf Demir', customer('yusuf@example.org'))
  claire = await shop.add('Claire Dubois', customer('claire@example.org'))
  const owner = await shop.as(shop.owner)
  const founded = await owner.perform(foundSpace, {
    slug: 'bread',
    name: 'Bread & Cake',
    about: 'Talk about bread.',
    kind: 'public',
  })
  space = founded.space
  for (const who of [maria, yusuf, claire])
    await (await shop.as(who)).perform(joinSpace, { space: 'bread' })
  await act(shop.owner, 'forum.add-category', {
    space: 'bread',
    slug: 'baking',
    name: 'Baking',
    about: 'Questions and answers.',
  })
}
/** The same town before any machine was let in: what people say there is only seen by people. */
export async function setUpWithoutMachines(): Promise<void> {
  await setUp()
  for (const automation of ['moderation.signals', 'moderation.rules', 'moderation.text-model'])
    await act(shop.owner, 'automations.switch-off', {
      automation,
      reason: 'This story is about people.',
    })
}
export const tearDown = (): Promise<void> => town.close()

/** Somebody opens a topic; its first post is what gets reported. */
export async function postBy(who: string, text: string): Promise<{ topic: string; post: string }> {
  const { topic } = (await act(who, 'forum.open-topic', {
    space: 'bread',
    category: 'baking',
    title: 'A talk about bread',
    text,
  })) as { topic: string }
  const { rows } = await town.app.database.owner.query<{ id: string }>(
    'select id from posts where topic = $1 and position = 1',
    [topic],
  )
  return { topic, post: String(rows[0]?.id) }
}
