// One decision with reasons, affected groups, alternatives, what was promised because of it, and what replaced it.
// @fulfils R124
import { everyone, Id, question, z } from '#kernel'
import { commitmentsOf } from './commitments-of.ts'
import { loadDecision } from './load.ts'
import { onDesk } from './policy.ts'
import { visibleDecisions } from './visible.ts'

export const seeDecision = question({
  name: 'commitments.see-decision',
  input: z.object({ decision: Id }),
  subject: loadDecision,
  may: everyone('a decision that is not public is not there for them'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what this person may see' },

  async run(now, _, decision) {
    const near = visibleDecisions(now).select(['id', 'title', 'locale'])
    return {
      decision,
      before: decision.replaces
        ? await near.where('id', '=', decision.replaces).executeTakeFirst()
        : undefined,
      later: await near.where('replaces', '=', decision.id).executeTakeFirst(),
      changes: await commitmentsOf(now, { kind: 'logged-decision', id: decision.id }),
      mayLog: onDesk(now.actor),
    }
  },
})

export type DecisionSeen = Awaited<ReturnType<typeof seeDecision.run>>
