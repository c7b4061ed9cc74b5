// What bound somebody is over: they say so, and it stays on record that it was.
import { action, Id, z } from '#kernel'
import { aPerson } from './policy.ts'
import { conflicts } from './tables.ts'

export const endConflict = action({
  name: 'conflicts.end-conflict',
  input: z.object({ interest: Id }),
  subject: (now, { interest }) =>
    conflicts(now)
      .selectFrom('conflict_interests')
      .select('id')
      .where('id', '=', interest)
      .where('person', '=', now.actor.person)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  may: aPerson,
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['relation'] },
  machine: 'none',

  async run(now, { interest }) {
    await conflicts(now)
      .updateTable('conflict_interests')
      .set({ ended_at: now.at })
      .where('id', '=', interest)
      .execute()
    return { interest }
  },

  audit: ({ input }) => ({ kind: 'conflict', id: input.interest, detail: { ended: true } }),
})
