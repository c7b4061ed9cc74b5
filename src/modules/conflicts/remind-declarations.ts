// Reminds those who decide about others of their yearly declaration, at most once in thirty days.
import { action, nothing, onlySystem, sql, z } from '#kernel'
import { tellPerson } from '#notifications'
import { addPeriod, wallAt } from '#methods/calendar'
import { deciding } from './shapes.ts'
import { conflicts } from './tables.ts'

export const remindDeclarations = action({
  name: 'conflicts.remind-declarations',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('once a day'),
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['contact'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const { year } = wallAt(now.at, now.business.timeZone)
    const before = addPeriod(now.at, { days: -30 }, now.business.timeZone)
    const late = await conflicts(now)
      .selectFrom('people')
      .leftJoin('conflict_reminders', 'conflict_reminders.person', 'people.id')
      .select('people.id')
      .where('people.erased_at', 'is', null)
      .where((is) => is.or([is('last_at', 'is', null), is('last_at', '<', before)]))
      .where(
        sql<boolean>`exists (select from hats h where h.person = people.id and h.hat = any(${[...deciding]}::text[]) and h.given_at < ${before})`,
      )
      .where(
        sql<boolean>`not exists (select from conflict_declarations d where d.person = people.id and d.year = ${year})`,
      )
      .limit(500)
      .execute()
    for (const { id } of late) {
      await tellPerson(now, id, {
        about: { kind: 'person', id },
        key: 'conflicts.told-to-declare',
        values: { year: String(year) },
        link: '/me/conflicts',
      })
      await conflicts(now)
        .insertInto('conflict_reminders')
        .values({ person: id, last_at: now.at })
        .onConflict((known) =>
          known.columns(['business', 'person']).doUpdateSet({ last_at: now.at }),
        )
        .execute()
    }
    return { reminded: late.length }
  },

  audit: ({ answer }) => ({ kind: 'conflicts', detail: { reminded: answer.reminded } }),
})
