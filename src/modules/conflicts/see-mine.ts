// What I have declared, when I last said that it is complete, and where I acted in spite of it.
import { me, nothing, question, z } from '#kernel'
import { Line } from '#kernel/web'
import { wallAt } from '#methods/calendar'
import { aPerson } from './policy.ts'
import { conflicts } from './tables.ts'

export const seeMine = question({
  name: 'conflicts.see-mine',
  input: z.object({ person: Line(200).optional() }),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['relation'] },
  machine: 'none',
  audit: { unaudited: 'a person reads what they said themselves' },

  async run(now, { person }) {
    const rows = conflicts(now)
    const standing = await rows
      .selectFrom('conflict_interests')
      .leftJoin('people', 'people.id', 'conflict_interests.other')
      .leftJoin('organisations', 'organisations.id', 'conflict_interests.organisation')
      .select(['conflict_interests.id', 'conflict_interests.relation', 'conflict_interests.words'])
      .select(['conflict_interests.since', 'conflict_interests.ended_at'])
      .select(['people.name', 'organisations.name as organisation'])
      .where('conflict_interests.person', '=', me(now))
      .orderBy('conflict_interests.ended_at', (order) => order.desc().nullsFirst())
      .orderBy('conflict_interests.since', 'desc')
      .limit(200)
      .execute()
    const last = await rows
      .selectFrom('conflict_declarations')
      .select(['year', 'nothing', 'at'])
      .where('person', '=', me(now))
      .where('year', 'is not', null)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { year } = wallAt(now.at, now.business.timeZone)
    return { interests: standing, last: last ?? null, year, named: person ?? '' }
  },
})
