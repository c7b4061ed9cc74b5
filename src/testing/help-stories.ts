// What stories about help and approved answers share: a shop, who writes, who reads. NOTE: importing it opens them.
import { afterAll, beforeAll } from 'vitest'
import { proposeEntry } from '../modules/knowledge/propose-entry.ts'
import { publishArticle } from '../modules/knowledge/publish-article.ts'
import { writeArticle } from '../modules/knowledge/write-article.ts'
import { openTown, type Performer, type Shop, type Town } from './index.ts'

export let town: Town
export let shop: Shop
export let owner: Performer
export let lena: Performer
export let maria: Performer
export let tomasz: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  lena = await shop.as(await shop.add('Lena Fischer', { hats: ['agent'], official: true }))
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  tomasz = await shop.as(await shop.add('Tomasz Nowak', { communities: ['employees'] }))
})
afterAll(() => town.close())

export async function published(slug: string, source: string, more: object = {}) {
  await lena.perform(writeArticle, { slug, title: `About ${slug}`, source, locale: 'en', ...more })
  return lena.perform(publishArticle, { article: slug, locale: 'en' })
}

export const proposed = async (question: string, answer: string, more: object = {}) =>
  (await lena.perform(proposeEntry, { locale: 'en', question, answer, ...more })).entry
