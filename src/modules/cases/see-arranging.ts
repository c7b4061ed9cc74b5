// How the desk is arranged, for those who arrange it.
import { nothing, question, sql, z } from '#kernel'
import { colleagues } from './colleagues.ts'
import { goodwillPolicy } from './goodwill.ts'
import { mayArrange } from './policy.ts'
import { countries, regions } from './public-holidays.ts'
import { deskRules } from './rules.ts'
import { desk } from './tables.ts'

export const seeArranging = question({
  name: 'cases.see-arranging',
  input: z.object({}),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'hours and promises, and who takes cases in turn' },
  machine: 'none',
  audit: { unaudited: 'settings' },

  async run(now) {
    const [{ work: _work, ...rules }, holidays, agents, bodies, causes, forms, goodwill, people] = [
      await deskRules(now),
      await desk(now)
        .selectFrom('desk_holidays')
        .select(['name', 'origin', sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day')])
        .where('day', '>=', sql<Date>`${now.at}::timestamptz::date`)
        .orderBy('desk_holidays.day')
        .limit(60)
        .execute(),
      await desk(now)
        .selectFrom('desk_agents')
        .select(['person', 'capacity', 'takes'])
        .limit(200)
        .execute(),
      await desk(now)
        .selectFrom('external_bodies')
        .select(['id', 'name', 'about', 'website'])
        .where('retired_at', 'is', null)
        .orderBy('name')
        .execute(),
      await desk(now)
        .selectFrom('case_causes')
        .select(['id', 'name'])
        .where('retired_at', 'is', null)
        .orderBy('name')
        .execute(),
      await desk(now)
        .selectFrom('contact_forms')
        .select(['id', 'slug', 'name', 'track', 'origins', 'locale'])
        .where('retired_at', 'is', null)
        .orderBy('name')
        .execute(),
      await goodwillPolicy(now),
      await colleagues(now, false),
    ]
    return {
      rules,
      holidays,
      bodies,
      causes,
      forms,
      goodwill: goodwill ?? null,
      agents: people.map((one) => ({
        ...one,
        ...(agents.find(({ person }) => person === one.id) ?? { capacity: 20, takes: false }),
      })),
      countries: countries(now.locale),
      regions: rules.country ? regions(rules.country, now.locale) : {},
    }
  },
})

export type ArrangingSeen = NonNullable<(typeof seeArranging)['answers']>
