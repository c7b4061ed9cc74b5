// A cause nobody runs into any more, or a body outside that is gone: not offered from now on. What names it keeps it.
import { action, Id, z } from '#kernel'
import { mayArrange } from './policy.ts'
import { findCause } from './promise-change.ts'
import { desk } from './tables.ts'

export const retireCause = action({
  name: 'cases.retire-cause',
  input: z.object({ cause: Id }),
  subject: findCause,
  may: mayArrange,
  data: { noPersonalData: 'a kind of cause' },
  machine: 'none',

  async run(now, { cause }) {
    await desk(now)
      .updateTable('case_causes')
      .set({ retired_at: now.at })
      .where('id', '=', cause)
      .where('retired_at', 'is', null)
      .execute()
    return { cause }
  },

  audit: ({ input }) => ({ kind: 'cause', id: input.cause }),
})

export const retireBody = action({
  name: 'cases.retire-body',
  input: z.object({ body: Id }),
  subject: (now, { body }) =>
    desk(now)
      .selectFrom('external_bodies')
      .select('id')
      .where('id', '=', body)
      .where('retired_at', 'is', null)
      .executeTakeFirst(),
  may: mayArrange,
  data: { noPersonalData: 'names a body' },
  machine: 'none',

  async run(now, { body }) {
    await desk(now)
      .updateTable('external_bodies')
      .set({ retired_at: now.at })
      .where('id', '=', body)
      .execute()
    // NOTE: a decision must never name somebody who is not there.
    await desk(now)
      .updateTable('desk_rules')
      .set({ external: null })
      .where('external', '=', body)
      .execute()
    return { body }
  },

  audit: ({ input }) => ({ kind: 'external-body', id: input.body }),
})
