// Somebody else says whether it was right to act in spite of a conflict.
// @fulfils R128
import { action, clash, Id, me, z } from '#kernel'
import { Text } from '#kernel/web'
import { mayOversee } from './policy.ts'
import { verdicts } from './shapes.ts'
import { conflicts } from './tables.ts'

export const judgeEmergency = action({
  name: 'conflicts.judge-emergency',
  input: z.object({ override: Id, verdict: z.enum(verdicts), words: Text(2000, 10) }),
  subject: (now, { override }) =>
    conflicts(now)
      .selectFrom('conflict_overrides')
      .select(['id', 'person', 'about', 'reviewed_at'])
      .where('id', '=', override)
      .executeTakeFirst(),
  may: mayOversee,
  impartial: ({ person, about }) => [person, about],
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['relation'] },
  machine: 'none',

  async run(now, { override, verdict, words }) {
    const judged = await conflicts(now)
      .updateTable('conflict_overrides')
      .set({ verdict, words, reviewed_by: me(now), reviewed_at: now.at })
      .where('id', '=', override)
      .where('reviewed_at', 'is', null)
      .executeTakeFirst()
    if (judged.numUpdatedRows === 0n) throw clash('conflicts.judged-already')
    return { override }
  },

  audit: ({ input }) => ({
    kind: 'conflict-override',
    id: input.override,
    detail: { verdict: input.verdict },
  }),
})
