// The letter was read: the account is opened, or, where the address had one already, nothing changes.
// @fulfils R13
import { action, clash, everyone, nothing, question, tell, z, type Asking } from '#kernel'
import { emailKey, join } from '#people'
import { enter } from './enter.ts'
import { signedUp } from './facts.ts'
import { rowOfKey } from './mailed-link.ts'
import { Key } from './see-link.ts'
import { accounts } from './tables.ts'

export const seeSignUpLink = question({
  name: 'accounts.see-sign-up-link',
  input: z.object({ key: Key }),
  subject: nothing,
  may: everyone('whoever has the link has the letter'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['name'] },
  machine: 'none',
  audit: { unaudited: 'opening the account is audited' },

  async run(now, { key }) {
    const found = await openSignUp(now, key)
    return { key, name: found?.name ?? null }
  },
})

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

/** An account asked for that can still be opened: the address is nobody's yet. */
async function openSignUp(now: Asking, key: string) {
  const id = rowOfKey(now, 'sign-up', key)
  if (id === undefined) return undefined
  const found = await accounts(now)
    .selectFrom('sign_ups')
    .select(['id', 'name', 'email', 'hash', 'locale'])
    .where('id', '=', id)
    .where('person', 'is', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.at)
    .executeTakeFirst()
  if (!found?.name) return undefined
  const taken = await accounts(now)
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', emailKey(found.email))
    .executeTakeFirst()
  return taken ? undefined : { ...found, name: found.name }
}
