// Somebody else looks whether a kept promise holds. If it does not, it is open again, and says so.
// @fulfils R67
import { action, clash, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { keepStep } from './keep-step.ts'
import { loadCommitment } from './load.ts'
import { mayVerify } from './policy.ts'
import { commitments } from './tables.ts'

export const verify = action({
  name: 'commitments.verify',
  input: z.object({
    commitment: Id,
    holds: z.enum(['yes', 'no']),
    words: Text(2000, 20),
  }),
  subject: loadCommitment,
  may: mayVerify,
  impartial: ({ owner, closed_by }) => [owner, closed_by],
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { holds, words }, commitment) {
    const change =
      holds === 'yes'
        ? { verified_by: now.actor.person, verified_at: now.at, verified_words: words }
        : { state: 'open' as const, closed_at: null, closed_by: null, overdue_told_at: null }
    const changed = await commitments(now)
      .updateTable('commitments')
      .set(change)
      .where('id', '=', commitment.id)
      .where('state', '=', 'kept')
      .where('verified_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw clash('commitments.kept-first')
    await keepStep(now, commitment.id, { kind: holds === 'yes' ? 'verified' : 'reopened', words })
    return { commitment: commitment.id, holds: holds === 'yes' }
  },

  audit: ({ input, subject }) => ({
    kind: 'commitment',
    id: subject.id,
    detail: { holds: input.holds },
  }),
})
