// Whose data it is: the person signed in with the address they proved, or an address that proved itself by a letter.
import type { Asking, Erasing } from '#kernel'
import { requestFor } from './request-link.ts'
import { privacy } from './tables.ts'

export type Whose = { person: string | null; byLink: boolean; whom: Erasing }

export async function whoseData(
  now: Asking,
  { key }: { key?: string | undefined },
): Promise<Whose | undefined> {
  if (key !== undefined) return byRequest(now, key)
  const { person } = now.actor
  if (person === null) return { person, byLink: false, whom: { person, addresses: [] } }
  const known = await privacy(now)
    .selectFrom('people')
    .select(['email_key', 'email_confirmed_at'])
    .where('id', '=', person)
    .executeTakeFirst()
  const addresses = known?.email_key && known.email_confirmed_at ? [known.email_key] : []
  return { person, byLink: false, whom: { person, addresses } }
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
