// Somebody of the desk says whether an answer of the machine was right.
// @fulfils R92 R95
import { noteVerdict } from '#automations'
import { action, clash, Id, z } from '#kernel'
import { count } from './count.ts'
import { mayWatch } from './policy.ts'
import { assistant } from './tables.ts'

export const markTurn = action({
  name: 'assistant.mark-turn',
  input: z.object({ turn: Id, marked: z.enum(['right', 'wrong']) }),
  subject: (now, { turn }) =>
    assistant(now)
      .selectFrom('assistant_turns')
      .select(['id', 'output', 'marked', 'kind'])
      .where('id', '=', turn)
      .where('side', '=', 'machine')
      .executeTakeFirst(),
  may: mayWatch,
  data: { purpose: 'assistant', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { turn, marked }, before) {
    const done = await assistant(now)
      .updateTable('assistant_turns')
      .set({ marked, marked_by: now.actor.person, marked_at: now.at })
      .where('id', '=', turn)
      .where('marked', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!done) throw clash('assistant.marked-already')
    await count(now, marked)
    if (before.output)
      await noteVerdict(now, before.output, {
        verdict: marked === 'right' ? 'agreed' : 'overruled',
        by: now.actor.person,
        blind: false,
      })
    return { turn }
  },

  audit: ({ input }) => ({
    kind: 'assistant-turn',
    id: input.turn,
    detail: { marked: input.marked },
  }),
})
