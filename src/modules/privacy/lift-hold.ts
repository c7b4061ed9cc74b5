// A hold ends, with the reason why: what waited for it can go.
import { action, clash, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const liftHold = action({
  name: 'privacy.lift-hold',
  input: z.object({ hold: Id, why: Text(2000, 10) }),
  subject: (now, { hold }) =>
    privacy(now).selectFrom('privacy_holds').selectAll().where('id', '=', hold).executeTakeFirst(),
  may: mayAnswer,
  impartial: ({ person }) => [person],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',

  async run(now, { hold, why }) {
    const done = await privacy(now)
      .updateTable('privacy_holds')
      .set({ lifted_at: now.at, lifted_by: now.actor.person, lifted_why: why })
      .where('id', '=', hold)
      .where('lifted_at', 'is', null)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw clash('privacy.lifted-already')
    return {}
  },

  audit: ({ subject }) => ({ kind: 'person', id: subject.person }),
})
