// The decision log, latest first: what holds, and what was replaced.
// @fulfils R124
import { everyone, nothing, question, sql, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { onDesk } from './policy.ts'
import { visibleDecisions } from './visible.ts'

const size = 50

export const seeDecisions = question({
  name: 'commitments.see-decisions',
  input: z.object({ page: PageNumber }),
  subject: nothing,
  may: everyone('public decisions are for everybody'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what this person may see' },

  async run(now, { page }) {
    const { n } = await visibleDecisions(now)
      .select((select) => select.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    const rows = await visibleDecisions(now)
      .select(['id', 'title', 'decision', 'decided_at', 'decided_by', 'public', 'locale'])
      .select(replaced.as('replaced'))
      .orderBy('decided_at', 'desc')
      .orderBy('id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return {
      rows,
      page,
      pages: Math.max(1, Math.ceil(Number(n) / size)),
      mayLog: onDesk(now.actor),
    }
  },
})

const replaced = sql<boolean>`exists (select from logged_decisions later where later.replaces = logged_decisions.id)`

export type DecisionsSeen = Awaited<ReturnType<typeof seeDecisions.run>>
