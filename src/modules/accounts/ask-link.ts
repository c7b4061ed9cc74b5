// Sends a link that signs in once: for a forgotten password, and for those who want none.
// @fulfils R13
import { action, everyone, tell, z } from '#kernel'
import { Back, Email } from '#kernel/web'
import { linkAsked } from './facts.ts'
import { personAt } from './person-at.ts'
import { accounts } from './tables.ts'

export const askLink = action({
  name: 'accounts.ask-link',
  input: z.object({ email: Email, then: Back }),
  subject: (now, { email }) => personAt(now, email),
  may: everyone(
    'whoever cannot get in must be able to ask; the letter goes to the address of the account only',
  ),
  data: { purpose: 'accounts', basis: 'contract', categories: ['contact'] },
  machine: 'none',
  limits: [
    { most: 20, seconds: 600, by: 'address' },
    { most: 6, seconds: 900, by: ({ email }) => email.toLowerCase() },
  ],
  openTo: ['suspended', 'unconfirmed'],

  /** The row is written for an unknown address too (without the address), so that both cost the same. */
  async run(now, { email, then }, { person }) {
    const link = now.id()
    await accounts(now)
      .insertInto('links')
      .values({
        id: link,
        person,
        email: person === null ? null : email,
        made_at: now.at,
        expires_at: new Date(now.at.getTime() + 20 * 60_000),
        used_at: null,
        back: then,
      })
      .execute()
    tell(now, linkAsked, { link })
    return {}
  },

  audit: ({ subject }) => ({ kind: 'person', id: subject.person }),
})
