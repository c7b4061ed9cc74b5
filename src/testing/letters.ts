// Opens the letters that are on their way out, so that stories can follow the links in them.
import { sealsFor } from '../kernel/secret.ts'
import { letterSeal } from '../modules/notifications/post-letter.ts'
import type { Shop, Town } from './index.ts'

export type Read = { subject: string; text: string }

/** Carries every fact to its listeners and reads the letters to one address, oldest first. */
export async function lettersTo(town: Town, shop: Shop, address: string): Promise<Read[]> {
  await town.app.settle()
  const seals = sealsFor(town.app.secret, shop.business.id)
  const found = await town.app.database.within('reads', shop.business.id, ({ client }) =>
    client.query('select subject, sealed from mail_letters where to_email = $1 order by id', [
      address,
    ]),
  )
  const rows = found.rows as Array<{ subject: string; sealed: string }>
  return rows.map(({ subject, sealed }) => ({
    subject,
    text: (JSON.parse(seals.open(letterSeal, sealed) ?? '[]') as string[]).join('\n\n'),
  }))
}

/** The path of the link in the newest letter to an address that has one. */
export async function linkFor(
  town: Town,
  shop: Shop,
  address: string,
  shape = /\?key=/,
): Promise<string> {
  const letters = await lettersTo(town, shop, address)
  const path = letters
    .flatMap(({ text }) =>
      text.split(/\s+/).filter((word) => word.startsWith('/') && shape.test(word)),
    )
    .at(-1)
  if (!path) throw new Error(`no letter to ${address} holds a link`)
  return path
}
