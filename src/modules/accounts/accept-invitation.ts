// Joins by an invitation: the letter proves the address, so nothing more has to be confirmed.
// @fulfils R13
import { action, clash, everyone, invalid, nothing, tell, z } from '#kernel'
import { Line } from '#kernel/web'
import { confirmAddress, dress, enrol, join } from '#people'
import { admit } from '#spaces'
import { enter, type Entered } from './enter.ts'
import { invitationAccepted } from './facts.ts'
import { openInvitation } from './open-invitation.ts'
import { hashPassword, NewPassword, refuseObvious } from './password.ts'
import { Key } from './see-link.ts'
import { accounts } from './tables.ts'

export const acceptInvitation = action({
  name: 'accounts.accept-invitation',
  input: z.object({ key: Key, name: Line(120).optional(), password: NewPassword.optional() }),
  subject: nothing,
  may: everyone('the signed link is the proof'),
  data: {
    purpose: 'accounts',
    basis: 'contract',
    categories: ['name', 'contact', 'password', 'role', 'community', 'session'],
  },
  machine: 'none',
  secretAnswer: true,
  limits: [{ most: 60, seconds: 600, by: 'address' }],
  openTo: ['unconfirmed'],

  async run(now, { key, name, password }) {
    const invitation = await openInvitation(now, key)
    if (!invitation) throw clash('accounts.link-over')
    const person = invitation.known ?? (await newcomer(now, invitation, name, password))
    const taken = await accounts(now)
      .updateTable('invitations')
      .set({ accepted_at: now.at, person })
      .where('id', '=', invitation.id)
      .where('accepted_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!taken) throw clash('accounts.link-over')
    await confirmAddress(now, person)
    await enrol(now, person, invitation.communities, 'invitation')
    await dress(now, person, invitation.hats, invitation.invited_by)
    if (invitation.space) await admit(now, invitation.space, person, 'invitation')
    tell(now, invitationAccepted, { invitation: invitation.id, person, space: invitation.space })
    // NOTE: a link that works for days opens no account that exists already; those people sign in as ever.
    if (invitation.known)
      return { person, token: null, half: null, device: null, then: '/' } satisfies Entered
    return enter(now, person, ['letter'], '/')
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})

type Invitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>

type Writing = Parameters<typeof join>[0]

async function newcomer(
  now: Writing,
  invitation: Invitation,
  name: string | undefined,
  password: string | undefined,
): Promise<string> {
  if (!name) throw invalid({ name: 'road.field.missing' })
  if (password) refuseObvious(password, [name, invitation.email, now.business.name])
  const person = await join(now, {
    name,
    email: invitation.email,
    confirmed: true,
    locale: invitation.locale,
    communities: [],
    origin: 'invitation',
  })
  if (password)
    await accounts(now)
      .insertInto('passwords')
      .values({ person, hash: await hashPassword(password), set_at: now.at })
      .execute()
  return person
}
