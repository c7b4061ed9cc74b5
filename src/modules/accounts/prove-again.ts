// Proves again who one is, before something that matters: the session counts as fresh for ten minutes.
// @fulfils R13
import { action, me, Stop, z } from '#kernel'
import { Back } from '#kernel/web'
import { passwordFits, TypedPassword } from './password.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'
import { countTry, forgetTries, tryKey } from './tries.ts'

export const proveAgain = action({
  name: 'accounts.prove-again',
  input: z.object({ password: TypedPassword, then: Back }),
  subject: (now) =>
    accounts(now)
      .selectFrom('people')
      .leftJoin('passwords', 'passwords.person', 'people.id')
      .select('passwords.hash')
      .where('people.id', '=', now.actor.person)
      .executeTakeFirst(),
  may: inSession,
  data: { purpose: 'accounts', basis: 'contract', categories: ['password', 'session'] },
  machine: 'none',
  limits: [{ most: 20, seconds: 600, by: 'person' }],
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { password, then }, { hash }) {
    const key = tryKey(now, `again ${me(now)}`)
    await countTry(now, key, 300)
    if (!(await passwordFits(hash, password)))
      throw new Stop(
        'invalid',
        { key: 'road.invalid' },
        {
          fields: { password: [{ key: 'accounts.password-wrong' }] },
          trace: { kind: 'person', id: me(now), detail: { outcome: 'wrong' } },
        },
      )
    await forgetTries(now, key)
    if (now.actor.session)
      await accounts(now)
        .updateTable('sessions')
        .set({ proven_at: now.at })
        .where('id', '=', now.actor.session.id)
        .execute()
    return { then }
  },

  audit: () => ({ kind: 'session', detail: { outcome: 'proven' } }),
})
