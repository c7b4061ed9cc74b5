// Ends all of one's own sessions but this one.
// @fulfils R13
import { action, me, nothing, z } from '#kernel'
import { endOthers } from './end-others.ts'
import { inSession } from './policy.ts'

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
