// What a person is shown who holds an invitation: the space's name and purpose, who invites, until when.
import { everyone, question, z } from '#kernel'
import { Slug } from './load.ts'
import { invitationFor } from './open-invitations.ts'

/** An invitation's id, or its id and signature. */
export const Token = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[\w-]{43})?$/)

export const seeInvitation = question({
  name: 'spaces.see-invitation',
  input: z.object({ space: Slug, token: Token }),
  subject: (now, { space, token }) => invitationFor(now, space, token),
  may: everyone('the link itself is the key; without it there is nothing to see'),
  limits: [{ most: 120, seconds: 3600, by: 'address' }],
  data: { purpose: 'spaces', basis: 'contract', categories: ['name'] },
  machine: 'none',
  audit: { unaudited: 'shows what the invitation says' },

  run: (_now, { token }, found) => Promise.resolve({ ...found, token }),
})
