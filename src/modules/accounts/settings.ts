// The business's rules for opening an account; what holds until it says otherwise.
import type { Asking } from '#kernel'
import { accounts, type SignUpKind } from './tables.ts'

export type SignInSettings = { signUp: SignUpKind; confirmFirst: boolean }

export const usual: SignInSettings = { signUp: 'invitation', confirmFirst: false }

export async function signInSettings(now: Asking): Promise<SignInSettings> {
  const found = await accounts(now)
    .selectFrom('sign_in_settings')
    .select(['sign_up', 'confirm_first'])
    .executeTakeFirst()
  return found ? { signUp: found.sign_up, confirmFirst: found.confirm_first } : usual
}
