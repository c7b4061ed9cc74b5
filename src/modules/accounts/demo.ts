// Accounts for everybody in the demonstration, all with the password its sign-in page shows.
import { action, nothing, onlySystem, refused, z, type Stage } from '#kernel'
import { demoPassword } from './demo-password.ts'
import { hashPassword } from './password.ts'
import { accounts } from './tables.ts'

export const openDemoAccounts = action({
  name: 'accounts.open-demo-accounts',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('only a demonstration gives everybody one password'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['password'] },
  machine: 'none',
  inside: true,

  async run(now) {
    if (!now.business.demo) throw refused('road.no.only-system')
    const invented = await accounts(now)
      .selectFrom('people')
      .select('id')
      .where('demo', '=', true)
      .where('email', 'is not', null)
      .where('erased_at', 'is', null)
      .limit(50)
      .execute()
    if (invented.length === 0) return { opened: 0 }
    const hash = await hashPassword(demoPassword)
    await accounts(now)
      .insertInto('passwords')
      .values(invented.map(({ id }) => ({ person: id, hash, set_at: now.at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { opened: invented.length }
  },

  audit: ({ answer }) => ({ kind: 'accounts', detail: { opened: answer.opened } }),
})

/** Runs after the people of the demonstration have been added. */
export const demo = async (stage: Stage): Promise<void> => {
  await stage.system.perform(openDemoAccounts, {})
}
