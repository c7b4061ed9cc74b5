// Shows a promise to the public, or takes it from the public page; the step says which, and stays.
// @fulfils R35
import { action, Id, invalid, z } from '#kernel'
import { Text, Ticked } from '#kernel/web'
import { keepStep } from './keep-step.ts'
import { loadCommitment } from './load.ts'
import { mayShow } from './policy.ts'
import { commitments } from './tables.ts'

export const showCommitment = action({
  name: 'commitments.show-commitment',
  input: z.object({ commitment: Id, public: Ticked, reason: Text(1000, 0).default('') }),
  subject: loadCommitment,
  may: mayShow,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { public: shown, reason }, commitment) {
    if (commitment.confined) throw invalid({ public: 'commitments.confined-stays' })
    if (commitment.public === shown) return { commitment: commitment.id }
    // NOTE: what the public has seen is not taken away without a word.
    if (!shown && reason.length < 20) throw invalid({ reason: 'commitments.withhold-why' })
    await commitments(now)
      .updateTable('commitments')
      .set({ public: shown })
      .where('id', '=', commitment.id)
      .execute()
    await keepStep(now, commitment.id, { kind: shown ? 'shown' : 'withheld', words: reason })
    return { commitment: commitment.id }
  },

  audit: ({ input, subject }) => ({
    kind: 'commitment',
    id: subject.id,
    detail: { public: input.public },
  }),
})
