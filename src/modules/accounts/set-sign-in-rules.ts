// The business decides who may open an account, and whether an address must be confirmed before writing.
// @fulfils R13
import { action, nothing, running, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { accounts, signUpKinds } from './tables.ts'

export const setSignInRules = action({
  name: 'accounts.set-sign-in-rules',
  input: z.object({ signUp: z.enum(signUpKinds), confirmFirst: Ticked }),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'rules of the business' },
  machine: 'none',
  // NOTE: whoever switched it on must be able to switch it off, even if no letter arrives.
  openTo: ['unconfirmed'],

  async run(now, { signUp, confirmFirst }) {
    const rules = { sign_up: signUp, confirm_first: confirmFirst, changed_at: now.at }
    await accounts(now)
      .insertInto('sign_in_settings')
      .values(rules)
      .onConflict((conflict) => conflict.columns(['business']).doUpdateSet(rules))
      .execute()
    return {}
  },

  audit: ({ input }) => ({
    kind: 'business',
    detail: { signUp: input.signUp, confirmFirst: input.confirmFirst },
  }),
})
