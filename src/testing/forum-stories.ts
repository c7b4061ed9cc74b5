// What many stories of the forum begin with: a space for everybody, one for staff, two customers, and a question asked.
import { foundSpace } from '#spaces'
import { addCategory } from '../modules/forum/add-category.ts'
import { openTopic } from '../modules/forum/open-topic.ts'
import { seeTopic } from '../modules/forum/see-topic.ts'
import { openTown, type Performer } from './index.ts'

export async function openForum() {
  const town = await openTown()
  const shop = await town.found()
  const owner = await shop.as(shop.owner)
  const customer = async (name: string) =>
    shop.as(await shop.add(name, { communities: ['customers'] }))
  const [maria, yusuf] = [await customer('Maria Rossi'), await customer('Yusuf Demir')]
  await town.app.settle()
  const { baking } = await spaceWithCategories(owner, 'bread', 'public')
  await spaceWithCategories(owner, 'kitchen', 'staff')
  return { town, shop, owner, maria, yusuf, baking }
}

async function spaceWithCategories(owner: Performer, space: string, kind: string) {
  const about = 'Talk about bread.'
  await owner.perform(foundSpace, { slug: space, name: `The ${space}`, about, kind })
  const category = { space, about: 'Questions and answers.' }
  const baking = { ...category, slug: 'baking', name: 'Baking at home' }
  const added = await owner.perform(addCategory, baking)
  const news = { ...category, slug: 'news', name: 'News', opening: 'moderators' }
  await owner.perform(addCategory, news)
  return { baking: added.category }
}

export const opened = (who: Performer, more: object = {}) =>
  who.perform(openTopic, {
    space: 'bread',
    category: 'baking',
    title: 'My starter sleeps',
    text: 'It barely moves.',
    ...more,
  })

export const read = (who: Performer, topic: string, more: object = {}) =>
  who.perform(seeTopic, { space: 'bread', topic, ...more })
