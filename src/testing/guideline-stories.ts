// What stories about guidelines share: a shop, who writes, who reads. NOTE: importing it opens them.
import { afterAll, beforeAll } from 'vitest'
import { foundSpace, joinSpace } from '#spaces'
import { openTown, type Performer, type Shop, type Town } from './index.ts'
import { publish } from '../modules/guidelines/publish.ts'
import { saveDraft } from '../modules/guidelines/save-draft.ts'
import { startDraft } from '../modules/guidelines/start-draft.ts'
import { writeGuideline } from '../modules/guidelines/write-guideline.ts'

export let town: Town
export let shop: Shop
export let owner: Performer
export let maria: Performer
export let tomasz: Performer

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  tomasz = await shop.as(await shop.add('Tomasz Nowak', { communities: ['employees'] }))
  await owner.perform(foundSpace, {
    slug: 'customers',
    name: 'Customers',
    about: 'For customers',
    kind: 'member',
  })
  await maria.perform(joinSpace, { space: 'customers' })
})
afterAll(() => town.close())

export const write = (slug: string, more: object = {}) =>
  owner.perform(writeGuideline, {
    slug,
    kind: 'policy',
    title: `The ${slug}`,
    source: 'Hello.\n\n## First\n\nOne.\n\n## Second\n\nTwo.',
    ...more,
  })
export async function publishNew(slug: string, more: object = {}) {
  await write(slug, more)
  return owner.perform(publish, { guideline: slug })
}
export async function next(slug: string, source: string, more: object = {}) {
  await owner.perform(startDraft, { guideline: slug })
  await owner.perform(saveDraft, { guideline: slug, title: `The ${slug}`, source })
  return owner.perform(publish, {
    guideline: slug,
    weight: 'minor',
    changed: 'Some words.',
    ...more,
  })
}
