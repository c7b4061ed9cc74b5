// A promise is kept: says what was done and what shows it. Whoever asked for it is told.
// @fulfils R65 R123
import { action, Id, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { close } from './close.ts'
import { commitmentKept } from './facts.ts'
import { loadCommitment } from './load.ts'
import { mayWorkOn } from './policy.ts'

export const keep = action({
  name: 'commitments.keep',
  input: z.object({ commitment: Id, done: Text(3000, 10), evidence: Text(2000, 10) }),
  subject: loadCommitment,
  may: mayWorkOn,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { done, evidence }, commitment) {
    const round = await close(now, commitment, { state: 'kept', closing: done, evidence })
    tell(now, commitmentKept, { commitment: commitment.id, round })
    return { commitment: commitment.id }
  },

  audit: ({ subject }) => ({ kind: 'commitment', id: subject.id }),
})
