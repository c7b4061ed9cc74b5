// Whoever can be asked or reached: found by person or by address, and made when they are first heard of.
import { type Acting, type Asking } from '#kernel'
import { emailKey } from '#people'
import { addressKey } from './address-key.ts'
import { consents, type ConsentTables } from './tables.ts'

export type Whom = { person: string } | { email: string }
export type Contact = Omit<ConsentTables['consent_contacts'], 'business'>

/** The contact by person or by address; somebody with an account is found by their confirmed address too. */
export async function findContact(now: Asking, whom: Whom): Promise<Contact | undefined> {
  const known = consents(now).selectFrom('consent_contacts').selectAll()
  if ('person' in whom)
    return (
      (await known.where('person', '=', whom.person).executeTakeFirst()) ??
      (await byAddressOf(now, whom.person))
    )
  const key = emailKey(whom.email)
  const found = await known.where('email_key', '=', key).executeTakeFirst()
  if (found) return found
  return known
    .where('person', 'in', (among) =>
      among
        .selectFrom('people')
        .select('id')
        .where('email_key', '=', key)
        .where('erased_at', 'is', null),
    )
    .executeTakeFirst()
}

const byAddressOf = (now: Asking, person: string) =>
  consents(now)
    .selectFrom('consent_contacts')
    .innerJoin('people', 'people.email_key', 'consent_contacts.email_key')
    .selectAll('consent_contacts')
    .where('people.id', '=', person)
    .where('people.email_confirmed_at', 'is not', null)
    .where('consent_contacts.person', 'is', null)
    .executeTakeFirst()

/** The contact, made where there is none. An address that was known before its owner had an account becomes theirs. */
export async function keepContact(
  now: Acting,
  whom: Whom,
  more: { name?: string; locale?: string; origin: string; import?: string },
): Promise<Contact> {
  const found = await findContact(now, whom)
  if (found) {
    if (!('person' in whom) || found.person !== null) return found
    await consents(now)
      .updateTable('consent_contacts')
      .set({ person: whom.person })
      .where('id', '=', found.id)
      .execute()
    return { ...found, person: whom.person }
  }
  const email = 'email' in whom ? whom.email : await addressOf(now, whom.person)
  const made = await consents(now)
    .insertInto('consent_contacts')
    .values({
      id: now.id(),
      person: 'person' in whom ? whom.person : null,
      email: 'email' in whom ? whom.email : null,
      email_key: 'email' in whom ? emailKey(whom.email) : null,
      address_key: email === null ? null : addressKey(now, email),
      name: more.name ?? '',
      locale: more.locale ?? null,
      time_zone: null,
      quiet_from: null,
      quiet_until: null,
      pronouns: null,
      need: null,
      origin: more.origin,
      import: more.import ?? null,
      made_at: now.at,
    })
    .onConflict((known) => known.doNothing())
    .returningAll()
    .executeTakeFirst()
  return made ?? (await findContact(now, whom)) ?? notThere()
}

function notThere(): never {
  throw new Error('a contact that was just made is not there')
}

/** Where a contact is written to: the address of their account, or the one they left. */
export async function addressOf(now: Asking, person: string): Promise<string | null> {
  const found = await consents(now)
    .selectFrom('people')
    .select('email')
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return found?.email ?? null
}
