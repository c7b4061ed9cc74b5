// Sets or changes one's own password; every other session ends, since somebody else may be in one of them.
// @fulfils R13
import { action, me, tell, z } from '#kernel'
import { endOthers } from './end-others.ts'
import { passwordChanged } from './facts.ts'
import { hashPassword, NewPassword, refuseObvious } from './password.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

export const changePassword = action({
  name: 'accounts.change-password',
  input: z.object({ password: NewPassword }),
  subject: (now) =>
    accounts(now)
      .selectFrom('people')
      .select(['name', 'email'])
      .where('id', '=', now.actor.person)
      .executeTakeFirst(),
  may: inSession,
  data: { purpose: 'accounts', basis: 'contract', categories: ['password', 'session'] },
  machine: 'none',
  limits: [{ most: 20, seconds: 3600, by: 'person' }],
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',

  async run(now, { password }, { name, email }) {
    refuseObvious(password, [name, email, now.business.name])
    const hash = await hashPassword(password)
    await accounts(now)
      .insertInto('passwords')
      .values({ person: me(now), hash, set_at: now.at })
      .onConflict((conflict) =>
        conflict.columns(['business', 'person']).doUpdateSet({ hash, set_at: now.at }),
      )
      .execute()
    tell(now, passwordChanged, { person: me(now) })
    return { ended: await endOthers(now, me(now)) }
  },

  audit: ({ answer }) => ({ kind: 'person', detail: { ended: answer.ended } }),
})
