// What stories about rights share: a shop, who asks, who decides. NOTE: importing it opens them.
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openPost } from '#kernel/mail'
import { openTown, type Shop, type Town } from './index.ts'
import { ask } from '../modules/privacy/ask.ts'
import { seeRequest } from '../modules/privacy/see-request.ts'

export let town: Town
export let shop: Shop
export let maria: string
export let ingrid: string
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  openPost({ smtp: undefined, mailFrom: undefined })
  town.clock.set('2027-01-31T10:00:00Z')
  shop = await town.found()
  maria = await shop.add('Maria Rossi', { email: 'maria@example.org' })
  await owned('update people set email_confirmed_at = joined_at where id = $1', [maria])
  ingrid = await shop.add('Ingrid Solheim', { hats: ['ethics-contact'] })
})

export const owned = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await town.app.database.owner.query<T>(sql, values)).rows
/** Somebody who has just proved who they are, as a deciding verb asks for. */
export const fresh = async (person: string) => {
  const who = await shop.as(person)
  const session = { id: person, provenAt: town.clock.now(), seenAt: town.clock.now(), factors: [] }
  return {
    ...who,
    perform: ((card, input, more) =>
      who.perform(card, input, {
        actor: { ...who.actor, session },
        ...more,
      })) as typeof who.perform,
  }
}
export const asked = async (kind: string, words = '', person = maria) =>
  (await (await shop.as(person)).perform(ask, { kind, words })).request
export const request = async (id: string) =>
  (await (await shop.as(ingrid)).perform(seeRequest, { request: id })).request
