// The page on which one opens an account, if the business lets everybody.
import { everyone, nothing, question, z } from '#kernel'
import { signInSettings } from './settings.ts'

export const seeSignUp = question({
  name: 'accounts.see-sign-up',
  input: z.object({}),
  subject: nothing,
  may: everyone('a public page; it says so where accounts cannot be opened'),
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'a public page' },

  run: (now) => signInSettings(now),
})
