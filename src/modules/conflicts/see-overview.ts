// Who decides about others, whether they have declared this year, and which emergencies wait for a review.
// @fulfils R128
import { nothing, question, sql, z } from '#kernel'
import { wallAt } from '#methods/calendar'
import { mayOversee } from './policy.ts'
import { deciding } from './shapes.ts'
import { conflicts } from './tables.ts'

export const seeOverview = question({
  name: 'conflicts.see-overview',
  input: z.object({}),
  subject: nothing,
  may: mayOversee,
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['relation', 'name'] },
  machine: 'none',

  async run(now) {
    const { year } = wallAt(now.at, now.business.timeZone)
    const rows = conflicts(now)
    const people = await rows
      .selectFrom('people')
      .select(['people.id', 'people.name', 'people.demo'])
      .select(
        sql<
          string[]
        >`array(select distinct hat from hats h where h.person = people.id and (h.until is null or h.until > ${now.at}) order by 1)`.as(
          'hats',
        ),
      )
      .select(
        sql<Date | null>`(select max(at) from conflict_declarations d where d.person = people.id and d.year = ${year})`.as(
          'declared',
        ),
      )
      .select(
        sql<number>`(select count(*)::int from conflict_interests i where i.person = people.id and i.ended_at is null)`.as(
          'standing',
        ),
      )
      .where('people.erased_at', 'is', null)
      .where(
        sql<boolean>`exists (select from hats h where h.person = people.id and h.hat = any(${[...deciding]}::text[]))`,
      )
      .orderBy('people.name')
      .limit(500)
      .execute()
    const emergencies = await rows
      .selectFrom('conflict_overrides')
      .leftJoin('people', 'people.id', 'conflict_overrides.person')
      .leftJoin('people as whom', 'whom.id', 'conflict_overrides.about')
      .select(['conflict_overrides.id', 'conflict_overrides.verb', 'conflict_overrides.why'])
      .select(['conflict_overrides.made_at', 'conflict_overrides.used_at'])
      .select(['conflict_overrides.review_by', 'conflict_overrides.reviewed_at'])
      .select(['conflict_overrides.verdict', 'conflict_overrides.words'])
      .select(['conflict_overrides.person', 'people.name', 'whom.name as about_name'])
      .orderBy('conflict_overrides.reviewed_at', (order) => order.desc().nullsFirst())
      .orderBy('conflict_overrides.review_by')
      .limit(100)
      .execute()
    return { people, emergencies, year }
  },

  audit: () => ({ kind: 'conflicts' }),
})
