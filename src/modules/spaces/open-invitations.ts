// Invitations that can still be answered: not answered, not ended, with a place left, to a space that is open.
import { isId, type Asking } from '#kernel'
import { invitationOf } from './invitation-link.ts'
import { spaces } from './tables.ts'

export function openInvitations(now: Asking) {
  return spaces(now)
    .selectFrom('space_invitations')
    .innerJoin('spaces', 'spaces.id', 'space_invitations.space')
    .leftJoin('people', 'people.id', 'space_invitations.invited_by')
    .where('space_invitations.answered_at', 'is', null)
    .where('space_invitations.expires_at', '>', now.at)
    .where('space_invitations.uses_left', '>', 0)
    .where('spaces.closed_at', 'is', null)
    .select([
      'space_invitations.id as invitation',
      'space_invitations.note',
      'space_invitations.expires_at',
      'space_invitations.person',
    ])
    .select([
      'spaces.id as space',
      'spaces.slug',
      'spaces.name',
      'spaces.about',
      'spaces.kind',
      'people.name as inviter',
    ])
}

/** The invitation behind a link's token, or one made to this actor when the token is its bare id. */
export function invitationFor(now: Asking, slug: string, token: string) {
  const signed = invitationOf(now, token)
  const found = openInvitations(now).where('spaces.slug', '=', slug)
  if (signed)
    return found
      .where('space_invitations.id', '=', signed)
      .where('space_invitations.person', 'is', null)
      .executeTakeFirst()
  if (now.actor.person === null || !isId(token)) return Promise.resolve(undefined)
  return found
    .where('space_invitations.id', '=', token)
    .where('space_invitations.person', '=', now.actor.person)
    .executeTakeFirst()
}
