// What waits to be decided, and how much of it.
// @fulfils R88
import { me, nothing, question, sql, z } from '#kernel'
import { visibleSpaces } from '#spaces'
import { careOf } from './care-of.ts'
import { lastDecision } from './last-decision.ts'
import { filters, listQueue, queueOf } from './list-queue.ts'
import { mayUseDesk } from './policy.ts'

const perPage = 50

export const seeQueue = question({
  name: 'moderation.see-queue',
  input: z.object(filters),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'a list for those who decide; each decision is written down' },

  async run(now, given) {
    const rows = await listQueue(now, given, perPage)
    const counts = await queueOf(now, given)
      .select((is) => is.fn.countAll<number>().as('total'))
      .select(
        sql<number>`count(*) filter (where moderation_matters.promised_at <= ${now.at})::int`.as(
          'late',
        ),
      )
      .executeTakeFirstOrThrow()
    const spaces = await visibleSpaces(now)
      .select(['spaces.slug', 'spaces.name'])
      .orderBy('spaces.name')
      .limit(100)
      .execute()
    return {
      rows,
      ...counts,
      spaces,
      filters: given,
      care: await careOf(now, me(now)),
      last: await lastDecision(now),
    }
  },
})
