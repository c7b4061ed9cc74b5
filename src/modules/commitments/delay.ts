// Moves the day of a promise, with a reason. The first day stays in sight, and counts.
// @fulfils R123
import { action, clash, Id, invalid, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { dueOn } from './due.ts'
import { commitmentDelayed } from './facts.ts'
import { keepStep } from './keep-step.ts'
import { loadCommitment } from './load.ts'
import { mayWorkOn } from './policy.ts'
import { Day } from './shapes.ts'
import { commitments } from './tables.ts'

export const delay = action({
  name: 'commitments.delay',
  input: z.object({ commitment: Id, due: Day, reason: Text(2000, 20) }),
  subject: loadCommitment,
  may: mayWorkOn,
  data: { noPersonalData: 'a day and a reason' },
  machine: 'none',

  async run(now, { due, reason }, commitment) {
    const to = dueOn(now, due)
    if (to <= commitment.due_at) throw invalid({ due: 'commitments.later-only' })
    const moved = await commitments(now)
      .updateTable('commitments')
      .set({ due_at: to, overdue_told_at: null, reminded_at: null })
      .where('id', '=', commitment.id)
      .where('state', '=', 'open')
      .where('due_at', '=', commitment.due_at)
      .returning('id')
      .executeTakeFirst()
    if (!moved) throw clash('commitments.changed-meanwhile')
    const step = { kind: 'delayed', words: reason, from: commitment.due_at, to } as const
    await keepStep(now, commitment.id, step)
    tell(now, commitmentDelayed, { commitment: commitment.id })
    return { commitment: commitment.id }
  },

  audit: ({ input, subject }) => ({
    kind: 'commitment',
    id: subject.id,
    detail: { due: input.due },
  }),
})
