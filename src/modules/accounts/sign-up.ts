// Asks for an account. The answer is the same whether or not the address is known: look into your mail.
// @fulfils R13
import { action, refused, tell, z, type Asking } from '#kernel'
import { Email, Line } from '#kernel/web'
import { signUpAsked } from './facts.ts'
import { hashPassword, NewPassword, refuseObvious } from './password.ts'
import { personAt } from './person-at.ts'
import { mayOpenAccount } from './policy.ts'
import { signInSettings } from './settings.ts'
import { accounts } from './tables.ts'

export const signUp = action({
  name: 'accounts.sign-up',
  input: z.object({ name: Line(120), email: Email, password: NewPassword }),
  subject: (now, { email }) => personAt(now, email),
  may: mayOpenAccount,
  data: { purpose: 'accounts', basis: 'contract', categories: ['name', 'contact', 'password'] },
  machine: 'none',
  limits: [
    { most: 20, seconds: 3600, by: 'address' },
    { most: 6, seconds: 3600, by: ({ email }) => email.toLowerCase() },
  ],

  async run(now, { name, email, password }, { person, locale }) {
    await refuseUnlessOpen(now)
    refuseObvious(password, [name, email, now.business.name])
    const id = now.id()
    await accounts(now)
      .insertInto('sign_ups')
      .values({
        id,
        person,
        name,
        email,
        hash: await hashPassword(password),
        locale: locale ?? now.locale,
        made_at: now.at,
        expires_at: new Date(now.at.getTime() + 2 * 86_400_000),
        used_at: null,
      })
      .execute()
    tell(now, signUpAsked, { signUp: id })
    return {}
  },

  audit: () => ({ kind: 'sign-up' }),
})

/** Throws unless the business lets everybody open an account. */
export async function refuseUnlessOpen(now: Asking): Promise<void> {
  const { signUp: kind } = await signInSettings(now)
  if (kind !== 'open')
    throw refused(kind === 'none' ? 'accounts.no.sign-up' : 'accounts.no.sign-up-uninvited')
}
