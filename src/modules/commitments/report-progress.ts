// Says how far a promise has come, in words that everybody reads who may see the promise.
// @fulfils R35
import { action, clash, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { keepStep } from './keep-step.ts'
import { loadCommitment } from './load.ts'
import { mayWorkOn } from './policy.ts'

export const reportProgress = action({
  name: 'commitments.report-progress',
  input: z.object({ commitment: Id, words: Text(2000, 3) }),
  subject: loadCommitment,
  may: mayWorkOn,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { words }, commitment) {
    if (commitment.state !== 'open') throw clash('commitments.closed')
    await keepStep(now, commitment.id, { kind: 'progress', words })
    return { commitment: commitment.id }
  },

  audit: ({ subject }) => ({ kind: 'commitment', id: subject.id }),
})
