// A proposed use is approved or refused by somebody else than who proposed it; a forbidden one cannot be approved.
// @fulfils R14
import { action, clash, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const decideUse = action({
  name: 'privacy.decide-use',
  input: z.object({ use: Id, decision: z.enum(['approved', 'refused']), why: Text(2000, 10) }),
  subject: (now, { use }) =>
    privacy(now).selectFrom('privacy_uses').selectAll().where('id', '=', use).executeTakeFirst(),
  may: mayAnswer,
  impartial: ({ proposed_by }) => [proposed_by],
  data: { noPersonalData: 'describes a use of data, not a person' },
  machine: 'none',

  async run(now, { use, decision, why }, known) {
    if (decision === 'approved' && known.forbidden.length > 0) throw clash('privacy.forbidden')
    const done = await privacy(now)
      .updateTable('privacy_uses')
      .set({ state: decision, why, decided_by: now.actor.person, decided_at: now.at })
      .where('id', '=', use)
      .where('state', '=', 'proposed')
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw clash('privacy.closed-already')
    return {}
  },

  audit: ({ input }) => ({ kind: 'data-use', id: input.use, detail: { decision: input.decision } }),
})
