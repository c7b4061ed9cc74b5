// What verbs about access tokens share: writing one, and finding one of one's own.
import type { Acting, Asking } from '#kernel'
import { tokenOf } from './access-token.ts'
import { accounts } from './tables.ts'

export const data = { purpose: 'accounts', basis: 'contract', categories: ['access'] } as const

export const mine = (now: Asking, id: string) =>
  accounts(now)
    .selectFrom('access_tokens')
    .select(['id', 'made_at'])
    .where('id', '=', id)
    .where('person', '=', now.actor.person)
    .executeTakeFirst()

/** Writes the row and returns its id. */
export async function writeToken(
  now: Acting,
  given: { person: string; name: string; scopes: string[]; days: number },
): Promise<string> {
  const id = now.id()
  const { days, ...rest } = given
  await accounts(now)
    .insertInto('access_tokens')
    .values({
      id,
      ...rest,
      ending: tokenOf(now, id).slice(-4),
      made_at: now.at,
      expires_at: new Date(now.at.getTime() + days * 86_400_000),
      used_at: null,
      withdrawn_at: null,
    })
    .execute()
  return id
}
