// Says how the business speaks with one of its communities, how soon it answers and who answers for that.
// @fulfils R5
import { action, communities, Id, invalid, nothing, running, tell, z } from '#kernel'
import { Text, Whole } from '#kernel/web'
import { approachSet } from './facts.ts'
import { cadences, channels } from './shapes.ts'
import { spaces } from './tables.ts'

export const setApproach = action({
  name: 'spaces.set-approach',
  input: z.object({
    community: z.enum(communities),
    tone: Text(500),
    channel: z.enum(channels),
    cadence: z.enum(cadences),
    answerHours: Whole(1, 720),
    owner: Id.optional(),
  }),
  subject: nothing,
  may: running,
  data: { purpose: 'spaces', basis: 'contract', categories: ['role'] },
  machine: 'none',

  async run(now, { community, tone, channel, cadence, answerHours, owner }) {
    const known =
      owner &&
      (await spaces(now)
        .selectFrom('people')
        .select('id')
        .where('id', '=', owner)
        .where('erased_at', 'is', null)
        .executeTakeFirst())
    if (owner && !known) throw invalid({ owner: 'spaces.nobody' })
    const row = {
      tone,
      channel,
      cadence,
      answer_hours: answerHours,
      owner: owner ?? null,
      changed_at: now.at,
    }
    await spaces(now)
      .insertInto('approaches')
      .values({ community, ...row })
      .onConflict((conflict) => conflict.columns(['business', 'community']).doUpdateSet(row))
      .execute()
    tell(now, approachSet, { community })
    return { community }
  },

  audit: ({ input }) => ({
    kind: 'approach',
    detail: { community: input.community, hours: input.answerHours },
  }),
})
