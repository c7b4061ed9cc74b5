// An invitation that still stands, behind the link from its letter.
import type { Asking } from '#kernel'
import { emailKey } from '#people'
import { rowOfKey } from './mailed-link.ts'
import { accounts } from './tables.ts'

/** An invitation that still stands, with the person who has its address already, if somebody does. */
export async function openInvitation(now: Asking, key: string) {
  const id = rowOfKey(now, 'invitation', key)
  if (id === undefined) return undefined
  const found = await accounts(now)
    .selectFrom('invitations')
    .leftJoin('people as host', 'host.id', 'invitations.invited_by')
    .select([
      'invitations.id',
      'invitations.email',
      'invitations.name',
      'invitations.message',
      'invitations.locale',
      'invitations.hats',
    ])
    .select([
      'invitations.communities',
      'invitations.space',
      'invitations.invited_by',
      'host.name as host',
    ])
    .where('invitations.id', '=', id)
    .where('invitations.accepted_at', 'is', null)
    .where('invitations.withdrawn_at', 'is', null)
    .where('invitations.expires_at', '>', now.at)
    .executeTakeFirst()
  if (!found) return undefined
  const known = await accounts(now)
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', emailKey(found.email))
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return { ...found, known: known?.id ?? null }
}
