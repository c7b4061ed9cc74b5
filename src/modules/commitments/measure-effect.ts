// Says whether what was done has helped, measured by what the promise named.
// @fulfils R67
import { action, clash, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { keepStep } from './keep-step.ts'
import { loadCommitment } from './load.ts'
import { mayWorkOn } from './policy.ts'
import { commitments } from './tables.ts'

export const measureEffect = action({
  name: 'commitments.measure-effect',
  input: z.object({ commitment: Id, effect: Text(2000, 10) }),
  subject: loadCommitment,
  may: mayWorkOn,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { effect }, commitment) {
    if (commitment.state !== 'kept') throw clash('commitments.kept-first')
    await commitments(now)
      .updateTable('commitments')
      .set({ effect, effect_at: now.at })
      .where('id', '=', commitment.id)
      .execute()
    await keepStep(now, commitment.id, { kind: 'measured', words: effect })
    return { commitment: commitment.id }
  },

  audit: ({ subject }) => ({ kind: 'commitment', id: subject.id }),
})
