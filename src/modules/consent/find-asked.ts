// What a confirming link is about: the contact, and the purposes they asked for and have not taken back since.
import type { Asking } from '#kernel'
import { confirmed } from './confirm-link.ts'
import { purposesOf } from './purposes.ts'
import { consents } from './tables.ts'

export async function findAsked(now: Asking, { key }: { key: string }) {
  const link = confirmed(now, key)
  if (!link) return undefined
  const contact = await consents(now)
    .selectFrom('consent_contacts')
    .selectAll()
    .where('id', '=', link.contact)
    .executeTakeFirst()
  if (!contact) return undefined
  const states = await consents(now)
    .selectFrom('consent_states')
    .select(['purpose', 'state'])
    .where('contact', '=', contact.id)
    .where('channel', '=', 'email')
    .execute()
  const state = new Map(states.map((one) => [one.purpose, one.state]))
  const purposes = (await purposesOf(now)).filter((one) => link.purposes.includes(one.key))
  return {
    contact,
    asked: purposes.filter((one) => state.get(one.key) === 'asked' && !one.retired),
    given: purposes.filter((one) => state.get(one.key) === 'given'),
  }
}
