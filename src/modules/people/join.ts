// Somebody joins of their own accord: by sign-up, invitation or a provider. Written by the verb that proved them.
import { tell, type Acting, type Community, type Hat } from '#kernel'
import { emailKey } from './email-key.ts'
import { hatGiven, personAdded } from './facts.ts'
import { people } from './tables.ts'

export type Joining = {
  name: string
  email: string
  /** The address has been proven. */
  confirmed: boolean
  locale: string | null
  communities: readonly Community[]
  origin: string
}

/** Adds the person and returns their id; a known address is a clash. */
export async function join(now: Acting, given: Joining): Promise<string> {
  const person = now.id()
  await people(now)
    .insertInto('people')
    .values({
      id: person,
      name: given.name,
      called: null,
      email: given.email,
      email_key: emailKey(given.email),
      email_confirmed_at: given.confirmed ? now.at : null,
      locale: given.locale,
      theme: null,
      about: null,
      demo: now.business.demo,
      origin: given.origin,
      joined_at: now.at,
      erased_at: null,
    })
    .execute()
  await enrol(now, person, given.communities, given.origin)
  tell(now, personAdded, { person })
  return person
}

/** Adds memberships of communities; those held already stay as they are. */
export async function enrol(
  now: Acting,
  person: string,
  communities: readonly Community[],
  origin: string,
): Promise<void> {
  if (communities.length === 0) return
  await people(now)
    .insertInto('memberships')
    .values(communities.map((community) => ({ person, community, since: now.at, origin })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Puts hats on a person for the whole business; `by` answers for it. */
export async function dress(
  now: Acting,
  person: string,
  hats: readonly Hat[],
  by: string | null,
): Promise<void> {
  if (hats.length === 0) return
  await people(now)
    .insertInto('hats')
    .values(
      hats.map((hat) => ({
        id: now.id(),
        person,
        hat,
        space: null,
        given_by: by,
        given_at: now.at,
        until: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  for (const hat of hats) tell(now, hatGiven, { person, hat, space: null })
}
