// Ends one of one's own sessions, or all but this one.
// @fulfils R13
import { action, Id, me, nothing, z, type Acting } from '#kernel'
import { accounts } from './tables.ts'
import { inSession } from './policy.ts'

export const endSession = action({
  name: 'accounts.end-session',
  input: z.object({ session: Id }),
  subject: (now, { session }) =>
    accounts(now)
      .selectFrom('sessions')
      .select('id')
      .where('id', '=', session)
      .where('person', '=', now.actor.person)
      .executeTakeFirst(),
  may: inSession,
  data: { purpose: 'accounts', basis: 'legitimate-interest', categories: ['session'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { session }) {
    await accounts(now).deleteFrom('sessions').where('id', '=', session).execute()
    return { here: session === now.actor.session?.id }
  },

  audit: ({ input }) => ({ kind: 'session', id: input.session }),
})

export const endOtherSessions = action({
  name: 'accounts.end-other-sessions',
  input: z.object({}),
  subject: nothing,
  may: inSession,
  data: { purpose: 'accounts', basis: 'legitimate-interest', categories: ['session'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],

  run: async (now) => ({ ended: await endOthers(now, me(now)) }),

  audit: ({ answer }) => ({ kind: 'session', detail: { ended: answer.ended } }),
})

/** Ends every session of a person but the one that acts; returns how many. */
export async function endOthers(now: Acting, person: string): Promise<number> {
  const ended = await accounts(now)
    .deleteFrom('sessions')
    .where('person', '=', person)
    .where('id', '!=', now.actor.session?.id ?? '00000000-0000-0000-0000-000000000000')
    .returning('id')
    .execute()
  return ended.length
}
