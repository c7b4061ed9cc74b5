// Whose preferences these are: the signed link says it, or the session.
import { z, type Acting, type Asking } from '#kernel'
import { contactFor, preferenceKey } from './preference-link.ts'
import { addressOf, findContact, keepContact, type Contact } from './contact.ts'
import { consents } from './tables.ts'
import type { Reader } from './policy.ts'

export const Key = z.string().max(200)
export const PurposeKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)

export type Found = Reader & { contact: Contact | null; key: string | null }

/** Nothing where the link is not ours or its contact is gone. */
export async function findReader(
  now: Asking,
  { key }: { key?: string | undefined },
): Promise<Found | undefined> {
  if (key === undefined) {
    const { person } = now.actor
    const contact = person === null ? null : ((await findContact(now, { person })) ?? null)
    return { person, byLink: false, contact, key: null }
  }
  const id = contactFor(now, key)
  if (id === undefined) return undefined
  const contact = await consents(now)
    .selectFrom('consent_contacts')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return contact && { person: contact.person, byLink: true, contact, key }
}

/** The contact to write to: made now for somebody signed in who has never said anything. */
export async function contactOf(now: Acting, found: Found): Promise<Contact> {
  if (found.contact && (found.contact.person !== null || found.byLink)) return found.contact
  if (found.person === null)
    throw new Error('nobody is here to agree; the policy should have refused')
  return keepContact(now, { person: found.person }, { origin: 'account' })
}

/** Where they are written to. */
export const emailOf = async (now: Asking, contact: Contact): Promise<string | null> =>
  (contact.person === null ? null : await addressOf(now, contact.person)) ?? contact.email

/** Where they go on: by their link, or in the member area. */
export const pathOf = (key: string | null | undefined): string =>
  key ? `/preferences/${key}` : '/me/consent'

/** The key that stands for a contact in letters and receipts. */
export const keyOf = (now: Asking, contact: Contact) => preferenceKey(now, contact.id)
