// How one community is approached now, for the form that changes it.
// @fulfils R5
import { communities, nothing, question, running, z } from '#kernel'
import { spaces } from './tables.ts'

export const seeApproach = question({
  name: 'spaces.see-approach',
  input: z.object({ community: z.enum(communities) }),
  subject: nothing,
  may: running,
  data: { purpose: 'spaces', basis: 'contract', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'reads a setting' },

  async run(now, { community }) {
    const approach = await spaces(now)
      .selectFrom('approaches')
      .selectAll()
      .where('community', '=', community)
      .executeTakeFirst()
    const people = await spaces(now)
      .selectFrom('people')
      .select(['id', 'name'])
      .where('erased_at', 'is', null)
      .where('official', '=', true)
      .orderBy('name')
      .limit(200)
      .execute()
    return { community, approach, people }
  },
})
