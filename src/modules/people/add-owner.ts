// The first person of a business, written while the business itself is being founded.
import { tell, type Acting } from '#kernel'
import { emailKey } from './email-key.ts'
import { hatGiven, personAdded } from './facts.ts'
import { people } from './tables.ts'

export async function addOwner(
  now: Acting,
  given: { name: string; email: string; locale: string; demo: boolean },
): Promise<string> {
  const person = now.id()
  await people(now)
    .insertInto('people')
    .values({
      id: person,
      name: given.name,
      called: null,
      email: given.email,
      email_key: emailKey(given.email),
      email_confirmed_at: now.at,
      locale: null,
      theme: null,
      about: null,
      official: true,
      demo: given.demo,
      origin: 'set-up',
      joined_at: now.at,
      erased_at: null,
      place: null,
      changed_at: null,
      import: null,
    })
    .execute()
  await people(now)
    .insertInto('memberships')
    .values({ person, community: 'employees', since: now.at, origin: 'set-up' })
    .execute()
  await people(now)
    .insertInto('hats')
    .values({
      id: now.id(),
      person,
      hat: 'owner',
      space: null,
      given_by: null,
      given_at: now.at,
      until: null,
    })
    .execute()
  tell(now, personAdded, { person })
  tell(now, hatGiven, { person, hat: 'owner', space: null })
  return person
}
