// Who else has this case open: told to each other, kept for minutes, never counted.
import { action, Id, nothing, onlySystem, z, type Asking } from '#kernel'
import { findCase } from './find.ts'
import { mayRead } from './policy.ts'
import { desk } from './tables.ts'

const fresh = 90_000

export const beHere = action({
  name: 'cases.be-here',
  input: z.object({ case: Id, doing: z.enum(['reading', 'writing']) }),
  subject: findCase,
  may: mayRead,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'who looks right now, forgotten after minutes' },
  limits: [{ most: 3000, seconds: 3600, by: 'person' }],

  async run(now, { doing }, found) {
    const { person } = now.actor
    if (person === null) return { others: [] }
    await desk(now)
      .insertInto('case_presence')
      .values({ case: found.id, person, doing, at: now.at })
      .onConflict((known) =>
        known.columns(['business', 'case', 'person']).doUpdateSet({ doing, at: now.at }),
      )
      .execute()
    return { others: await others(now, found.id).execute() }
  },
})

export const others = (now: Asking, id: string) =>
  desk(now)
    .selectFrom('case_presence')
    .innerJoin('people', 'people.id', 'case_presence.person')
    .select(['people.name', 'case_presence.doing'])
    .where('case_presence.case', '=', id)
    .where('case_presence.person', '<>', now.actor.person ?? '00000000-0000-0000-0000-000000000000')
    .where('case_presence.at', '>', new Date(now.at.getTime() - fresh))
    .orderBy('people.name')
    .limit(10)

export const forgetPresence = action({
  name: 'cases.forget-presence',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('it goes by the clock'),
  data: { noPersonalData: 'removes what is old' },
  machine: 'none',
  audit: { unaudited: 'removes what is minutes old' },
  inside: true,

  async run(now) {
    await desk(now)
      .deleteFrom('case_presence')
      .where('at', '<', new Date(now.at.getTime() - 4 * fresh))
      .execute()
    return {}
  },
})
