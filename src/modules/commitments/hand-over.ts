// Gives a promise to somebody else to answer for; both are told.
// @fulfils R123
import { action, clash, Id, z } from '#kernel'
import { keepStep } from './keep-step.ts'
import { loadCommitment } from './load.ts'
import { mayWorkOn } from './policy.ts'
import { refuseOtherOwner, tellOwner } from './promise.ts'
import { commitments } from './tables.ts'

export const handOver = action({
  name: 'commitments.hand-over',
  input: z.object({ commitment: Id, owner: Id }),
  subject: loadCommitment,
  may: mayWorkOn,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { owner }, commitment) {
    if (commitment.state !== 'open') throw clash('commitments.closed')
    if (owner === commitment.owner) return { commitment: commitment.id }
    await refuseOtherOwner(now, owner)
    await commitments(now)
      .updateTable('commitments')
      .set({ owner, reminded_at: null })
      .where('id', '=', commitment.id)
      .execute()
    await keepStep(now, commitment.id, { kind: 'handed-over' })
    await tellOwner(now, owner, commitment)
    return { commitment: commitment.id }
  },

  audit: ({ input, subject }) => ({
    kind: 'commitment',
    id: subject.id,
    detail: { owner: input.owner },
  }),
})
