// Opens the letters that are on their way out, so that stories can follow the links in them.
import { sealsFor } from '../kernel/secret.ts'
import type { Shop, Town } from './index.ts'
import { letterUse, type Letter } from '../modules/accounts/post.ts'

/** Carries every fact to its listeners and reads the letters to one address, oldest first. */
export async function lettersTo(town: Town, shop: Shop, address: string): Promise<Letter[]> {
  await town.app.settle()
  const seals = sealsFor(town.app.secret, shop.business.id)
  const rows = await town.app.database.within(
    'reads',
    shop.business.id,
    async ({ client }) =>
      (await client.query('select sealed from letters order by id')).rows as Array<{
        sealed: string
      }>,
  )
  return rows
    .map(({ sealed }) => JSON.parse(seals.open(letterUse, sealed) ?? 'null') as Letter)
    .filter((letter) => letter.to === address)
}

/** The path and query of the first link in the newest letter to an address. */
export async function linkFor(
  town: Town,
  shop: Shop,
  address: string,
  shape = /\?key=/,
): Promise<string> {
  const letter = (await lettersTo(town, shop, address)).findLast((one) => shape.test(one.text))
  const url = letter?.text.split(/\s+/).find((word) => word.startsWith('http') && shape.test(word))
  if (!url) throw new Error(`no letter to ${address} holds a link`)
  return url.slice(new URL(url).origin.length)
}
