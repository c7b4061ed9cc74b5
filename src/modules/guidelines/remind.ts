// Tells, at most once a week and three times in all, that something is still to be read, in the way each person chose.
// @fulfils R25
import { action, nothing, onlySystem, tell, z } from '#kernel'
import { tellPeople } from '#notifications'
import { acknowledgementDue } from './facts.ts'
import { allStillToRead } from './owed.ts'
import { guidelines } from './tables.ts'
import { stillToReadIt } from './telling.ts'

const week = 7 * 86_400_000
const mostTimes = 3
const atOnce = 1000

export const remind = action({
  name: 'guidelines.remind',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('reminders go by the clock'),
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['acknowledgement'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const due = await allStillToRead(now)
      .leftJoin('acknowledgement_reminders as told', (join) =>
        join
          .onRef('told.person', '=', 'people.id')
          .onRef('told.version', '=', 'guideline_versions.id'),
      )
      .innerJoin('guideline_texts', (join) =>
        join
          .onRef('guideline_texts.version', '=', 'guideline_versions.id')
          .onRef('guideline_texts.locale', '=', 'guidelines.locale'),
      )
      .where('guideline_versions.effect_at', '<=', new Date(now.at.getTime() - week))
      .where((where) =>
        where.or([
          where('told.last_at', 'is', null),
          where.and([
            where('told.last_at', '<=', new Date(now.at.getTime() - week)),
            where('told.times', '<', mostTimes),
          ]),
        ]),
      )
      .select([
        'guidelines.id as guideline',
        'guideline_versions.id as version',
        'people.id as person',
        'told.times',
        'guidelines.slug',
        'guideline_texts.title',
      ])
      .orderBy('people.id')
      .limit(atOnce)
      .execute()
    if (due.length === 0) return { reminded: 0 }
    await guidelines(now)
      .insertInto('acknowledgement_reminders')
      .values(
        due.map(({ version, person, times }) => ({
          version,
          person,
          times: (times ?? 0) + 1,
          last_at: now.at,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['business', 'version', 'person'])
          .doUpdateSet((set) => ({ times: set.ref('excluded.times'), last_at: now.at })),
      )
      .execute()
    for (const [first, ...more] of Map.groupBy(due, (one) => one.version).values()) {
      if (!first) continue
      const hearers = [first, ...more].map(({ person }) => person)
      await tellPeople(now, hearers, stillToReadIt(first, now.id()))
    }
    for (const { guideline, version, person } of due)
      tell(now, acknowledgementDue, { guideline, version, person })
    return { reminded: due.length }
  },

  audit: ({ answer }) => ({ kind: 'guideline', detail: { reminded: answer.reminded } }),
})
