// The page behind the letter to somebody who wants an account.
import { everyone, nothing, question, z } from '#kernel'
import { openSignUp } from './open-sign-up.ts'
import { Key } from './see-link.ts'

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
