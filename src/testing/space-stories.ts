// What stories of spaces begin with: a space of each kind, a customer and an employee.
import { foundSpace } from '../modules/spaces/found-space.ts'
import { seeSpaces } from '../modules/spaces/see-spaces.ts'
import { openTown, type Performer } from './index.ts'

export async function openSpaces() {
  const town = await openTown()
  const shop = await town.found()
  const owner = await shop.as(shop.owner)
  const maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  const tomasz = await shop.as(await shop.add('Tomasz Nowak', { communities: ['employees'] }))
  for (const [slug, kind, signUp] of [
    ['town-square', 'public', 'open'],
    ['customers', 'member', 'open'],
    ['ovens', 'member', 'request'],
    ['staff-room', 'staff', 'none'],
    ['suppliers', 'invited', 'invitation'],
  ])
    await owner.perform(foundSpace, { slug, name: `The ${slug}`, about: 'About it', kind, signUp })
  return { town, shop, owner, maria, tomasz }
}

/** The spaces somebody sees in the list. */
export const slugs = async (performer: Performer) =>
  (await performer.perform(seeSpaces, {})).spaces.map((space) => space.slug)
