// Whatever a machine held is seen again when the promised time is over; it goes on waiting for a person's decision.
// @fulfils R91
import { action, nothing, onlySystem, subjectOf, tell, z } from '#kernel'
import { holdReleased } from './facts.ts'
import { moderation } from './tables.ts'

export const releaseHolds = action({
  name: 'moderation.release-holds',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('every minute'),
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const over = await moderation(now)
      .updateTable('moderation_matters')
      .set({ held_until: null, released_at: now.at })
      .where('held_until', '<=', now.at)
      .where('decided_at', 'is', null)
      .returning(['id', 'kind', 'about'])
      .execute()
    for (const { id, kind, about } of over) {
      await subjectOf(kind)?.show?.(now, about)
      tell(now, holdReleased, { matter: id })
    }
    return { released: over.length }
  },

  audit: ({ answer }) => ({ kind: 'matters', detail: { released: answer.released } }),
})
