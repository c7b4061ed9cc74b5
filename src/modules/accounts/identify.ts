// Finds out in one query who a session belongs to, which hats they wear and which communities they are in.
import {
  sql,
  type Actor,
  type Asking,
  type Community,
  type Credential,
  type Hat,
  type Identified,
} from '#kernel'
import { rowOfToken } from './access-token.ts'
import { accounts } from './tables.ts'
import { hashOf } from './token.ts'

type Hats = Array<{ hat: Hat; space: string | null }>

export async function identify(
  now: Asking,
  credential: Credential,
): Promise<Identified | undefined> {
  if ('bearer' in credential) return identifyProgram(now, credential.bearer)
  const found = await accounts(now)
    .selectFrom('sessions')
    .innerJoin('people', (join) => join.onRef('people.id', '=', 'sessions.person'))
    .select(['sessions.id', 'sessions.proven_at', 'sessions.seen_at', 'sessions.factors'])
    .select([
      'people.id as person',
      'people.name',
      'people.locale',
      hatsOf(now.at).as('hats'),
      communitiesOf().as('communities'),
    ])
    .select('people.theme')
    .where('sessions.token_hash', '=', hashOf(credential.session))
    .where('sessions.expires_at', '>', now.at)
    .where('people.erased_at', 'is', null)
    .executeTakeFirst()
  if (!found) return undefined
  const session = {
    id: found.id,
    provenAt: found.proven_at,
    seenAt: found.seen_at,
    factors: found.factors,
  }
  const actor = actorOf(found, session)
  const stale = now.at.getTime() - found.seen_at.getTime() > 5 * 60_000
  return stale
    ? { actor, touch: { action: 'accounts.touch-session', input: { session: found.id } } }
    : { actor }
}

/** A program with an access token: the person, as far as its scopes reach. */
async function identifyProgram(now: Asking, bearer: string): Promise<Identified | undefined> {
  const id = rowOfToken(now, bearer)
  if (id === undefined) return undefined
  const found = await accounts(now)
    .selectFrom('access_tokens')
    .innerJoin('people', 'people.id', 'access_tokens.person')
    .select([
      'access_tokens.scopes',
      'access_tokens.used_at',
      'people.id as person',
      'people.name',
      'people.locale',
      'people.theme',
    ])
    .select([hatsOf(now.at).as('hats'), communitiesOf().as('communities')])
    .where('access_tokens.id', '=', id)
    .where('access_tokens.expires_at', '>', now.at)
    .where('access_tokens.withdrawn_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .executeTakeFirst()
  if (!found) return undefined
  const actor = { ...actorOf(found, null), scopes: found.scopes }
  const stale = found.used_at === null || now.at.getTime() - found.used_at.getTime() > 3_600_000
  return stale
    ? { actor, touch: { action: 'accounts.touch-token', input: { token: id } } }
    : { actor }
}

type Row = {
  person: string
  name: string
  locale: string | null
  theme: 'light' | 'dark' | null
  hats: Hats
  communities: Community[]
}

export const actorOf = (row: Row, session: Actor['session']): Actor => ({
  kind: 'person',
  person: row.person,
  name: row.name,
  hats: row.hats,
  communities: row.communities,
  locale: row.locale,
  theme: row.theme,
  session,
  scopes: null,
})

export const hatsOf = (at: Date) => sql<Hats>`
  coalesce((select json_agg(json_build_object('hat', hat, 'space', space)) from hats
    where hats.person = people.id and (hats.until is null or hats.until > ${at})), '[]'::json)`

export const communitiesOf = () =>
  sql<Community[]>`array(select community from memberships where memberships.person = people.id)`
