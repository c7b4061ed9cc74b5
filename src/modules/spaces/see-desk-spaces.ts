// The desk's list: every space there is, with what waits in it, and how each community is approached.
// @fulfils R5
import { hat, nothing, question, sql, z } from '#kernel'
import { memberCount } from './see-spaces.ts'
import { spaces } from './tables.ts'
import { visibleSpaces } from './visible.ts'

export const seeDeskSpaces = question({
  name: 'spaces.see-desk-spaces',
  input: z.object({}),
  subject: nothing,
  may: hat('owner', 'administrator', 'moderator', 'agent', 'people-lead', 'ethics-contact'),
  data: { purpose: 'spaces', basis: 'contract', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'counts of members and requests' },

  async run(now) {
    const all = await visibleSpaces(now)
      .leftJoin('people', 'people.id', 'spaces.owner')
      .select([
        'spaces.id',
        'spaces.slug',
        'spaces.name',
        'spaces.kind',
        'spaces.community',
        'spaces.sign_up',
        'spaces.closed_at',
        'people.name as ownerName',
      ])
      .select([memberCount.as('members'), waiting.as('waiting')])
      .orderBy('spaces.name')
      .limit(500)
      .execute()
    const approaches = await spaces(now)
      .selectFrom('approaches')
      .leftJoin('people', 'people.id', 'approaches.owner')
      .select([
        'approaches.community',
        'approaches.tone',
        'approaches.channel',
        'approaches.cadence',
        'approaches.answer_hours',
        'approaches.changed_at',
        'people.name as ownerName',
        'approaches.owner',
      ])
      .execute()
    return { spaces: all, approaches }
  },
})

const waiting = sql<number>`(select count(*)::int from space_requests asked where asked.space = spaces.id and asked.answered_at is null)`
