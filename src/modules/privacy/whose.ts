// Whose data it is: the person signed in with the address they proved, an address that proved itself by a letter, or
// somebody in the register whom whoever runs the business looks at.
import type { Asking, Erasing, Id } from '#kernel'
import { requestFor } from './request-link.ts'
import { privacy } from './tables.ts'

export type Whose = { person: string | null; byLink: boolean; about?: About; whom: Erasing }
/** Somebody other than who asks. */
export type About = { id: string; name: string }

export async function whoseData(
  now: Asking,
  { key, person: other }: { key?: string | undefined; person?: Id | undefined },
): Promise<Whose | undefined> {
  if (key !== undefined) return byRequest(now, key)
  const { person } = now.actor
  if (other !== undefined && other !== person) return register(now, other)
  if (person === null) return { person, byLink: false, whom: { person, addresses: [] } }
  const known = await privacy(now)
    .selectFrom('people')
    .select(['email_key', 'email_confirmed_at'])
    .where('id', '=', person)
    .executeTakeFirst()
  const addresses = known?.email_key && known.email_confirmed_at ? [known.email_key] : []
  return { person, byLink: false, whom: { person, addresses } }
}

/** NOTE: what belongs to a mere address is shown to nobody but whoever proved that it is theirs. */
async function register(now: Asking, id: Id): Promise<Whose | undefined> {
  const about = await privacy(now)
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return (
    about && { person: about.id, byLink: false, about, whom: { person: about.id, addresses: [] } }
  )
}

/** NOTE: who has an account signs in: a letter alone must not pass by a second step of signing in. */
async function byRequest(now: Asking, key: string): Promise<Whose | undefined> {
  const request = await privacy(now)
    .selectFrom('privacy_requests')
    .select(['person', 'email_key', 'kind', 'started_at'])
    .where('id', '=', requestFor(now, 'status', key) ?? now.business.id)
    .where('kind', 'in', ['access', 'portability'])
    .where('state', 'in', ['open', 'answered'])
    .where('started_at', '>', new Date(now.at.getTime() - 120 * 86_400_000))
    .executeTakeFirst()
  if (!request || request.person !== null || request.email_key === null) return undefined
  return { person: null, byLink: true, whom: { person: null, addresses: [request.email_key] } }
}
