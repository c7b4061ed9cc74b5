// Somebody objects by another way than the preference page (a request, a call, a complaint): everything stops, at once.
// @fulfils R15
import type { Acting } from '#kernel'
import { findContact, type Whom } from './contact.ts'
import { suppress } from './suppress.ts'
import { takeBack } from './take-back.ts'
import type { Why } from './tables.ts'

/** Also for an address we have never heard of: it is left alone from now on. */
export async function objectTo(now: Acting, whom: Whom, why: Why): Promise<void> {
  const contact = await findContact(now, whom)
  if (contact) await takeBack(now, contact, { place: 'request', method: 'desk', why })
  if ('email' in whom) await suppress(now, whom.email, why)
}
