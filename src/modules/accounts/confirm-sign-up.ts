// The letter was read: the account is opened, or, where the address had one already, nothing changes.
// @fulfils R13
import { action, clash, everyone, nothing, tell, z } from '#kernel'
import { join } from '#people'
import { enter } from './enter.ts'
import { signedUp } from './facts.ts'
import { openSignUp } from './open-sign-up.ts'
import { Key } from './see-link.ts'
import { accounts } from './tables.ts'

export const confirmSignUp = action({
  name: 'accounts.confirm-sign-up',
  input: z.object({ key: Key }),
  subject: nothing,
  may: everyone('the signed link is the proof'),
  data: {
    purpose: 'accounts',
    basis: 'contract',
    categories: ['name', 'contact', 'password', 'session'],
  },
  machine: 'none',
  limits: [{ most: 60, seconds: 600, by: 'address' }],

  async run(now, { key }) {
    const asked = await openSignUp(now, key)
    if (!asked) throw clash('accounts.link-over')
    const used = await accounts(now)
      .updateTable('sign_ups')
      .set({ used_at: now.at })
      .where('id', '=', asked.id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!used) throw clash('accounts.link-over')
    const person = await join(now, {
      name: asked.name,
      email: asked.email,
      confirmed: true,
      locale: asked.locale,
      communities: ['online'],
      origin: 'sign-up',
    })
    await accounts(now)
      .insertInto('passwords')
      .values({ person, hash: asked.hash, set_at: now.at })
      .execute()
    tell(now, signedUp, { person })
    return enter(now, person, ['password', 'letter'], '/')
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})
