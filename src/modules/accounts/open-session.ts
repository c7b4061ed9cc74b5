// Opens a session for a person without a proof: for tests, the demonstration and the command line only.
import { action, Id, onlySystem, z } from '#kernel'
import { startSession } from './start-session.ts'
import { accounts } from './tables.ts'

export const openSession = action({
  name: 'accounts.open-session',
  input: z.object({ person: Id }),
  subject: (now, { person }) =>
    accounts(now)
      .selectFrom('people')
      .select('id')
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
  may: onlySystem(
    'a session without a proof of identity is for the command line and the demonstration',
  ),
  data: { purpose: 'accounts', basis: 'contract', categories: ['session'] },
  machine: 'none',
  secretAnswer: true,
  audit: ({ input }) => ({ kind: 'person', id: input.person }),
  inside: true,

  async run(now, { person }) {
    return { token: await startSession(now, person, ['command']) }
  },
})
