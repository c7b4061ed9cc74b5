// Opens the letters that are on their way out, so that stories can follow the links in them.
import { letterSeal } from '../modules/notifications/post-letter.ts'
import { sealsFor } from '../kernel/secret.ts'
import type { Shop, Town } from './index.ts'

export type Opened = { subject: string; text: string }

/** Carries every fact to its listeners and reads the letters to one address, oldest first. */
export async function lettersTo(town: Town, shop: Shop, address: string): Promise<Opened[]> {
  await town.app.settle()
  const seals = sealsFor(town.app.secret, shop.business.id)
  const rows = await town.app.database.within(
    'reads',
    shop.business.id,
    async ({ client }) =>
      (
        await client.query(
          'select subject, sealed from mail_letters where to_email = $1 order by made_at, id',
          [address],
        )
      ).rows as Array<{ subject: string; sealed: string }>,
  )
  return rows.map(({ subject, sealed }) => ({
    subject,
    text: (JSON.parse(seals.open(letterSeal, sealed) ?? '[]') as string[]).join('\n\n'),
  }))
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
