// A promise is not kept: says why. It stays on the public page among the broken ones, and whoever asked is told.
// @fulfils R65
import { action, Id, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { close } from './close.ts'
import { commitmentDropped } from './facts.ts'
import { loadCommitment } from './load.ts'
import { mayWorkOn } from './policy.ts'

export const drop = action({
  name: 'commitments.drop',
  input: z.object({ commitment: Id, reason: Text(3000, 20) }),
  subject: loadCommitment,
  may: mayWorkOn,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { reason }, commitment) {
    const round = await close(now, commitment, { state: 'dropped', closing: reason })
    tell(now, commitmentDropped, { commitment: commitment.id, round })
    return { commitment: commitment.id }
  },

  audit: ({ subject }) => ({ kind: 'commitment', id: subject.id }),
})
