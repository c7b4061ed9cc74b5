// The page behind an invitation.
import { everyone, nothing, question, z } from '#kernel'
import { openInvitation } from './open-invitation.ts'
import { Key } from './see-link.ts'

export const seeInvitation = question({
  name: 'accounts.see-invitation',
  input: z.object({ key: Key }),
  subject: nothing,
  may: everyone('whoever has the link has the letter'),
  data: { purpose: 'accounts', basis: 'legitimate-interest', categories: ['name', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'accepting is audited' },
  openTo: ['unconfirmed'],

  async run(now, { key }) {
    const invitation = await openInvitation(now, key)
    if (!invitation) return { key, invitation: null }
    const { name, email, message, host, known } = invitation
    return { key, invitation: { name, email, message, host, known: known !== null } }
  },
})
