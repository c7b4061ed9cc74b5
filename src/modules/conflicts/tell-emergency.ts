// An emergency was called: those who can review it are told at once.
import { action, Id, onlySystem, z } from '#kernel'
import { tellPeople } from '#notifications'
import { conflicts } from './tables.ts'

export const tellEmergency = action({
  name: 'conflicts.tell-emergency',
  input: z.object({ override: Id }),
  subject: (now, { override }) =>
    conflicts(now)
      .selectFrom('conflict_overrides')
      .innerJoin('people', 'people.id', 'conflict_overrides.person')
      .select(['conflict_overrides.id', 'conflict_overrides.person', 'people.name'])
      .where('conflict_overrides.id', '=', override)
      .executeTakeFirst(),
  may: onlySystem('it follows from calling an emergency'),
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['contact'] },
  machine: 'none',
  audit: { unaudited: 'each notification is kept where the person sees it' },
  inside: true,

  async run(now, _input, emergency) {
    const reviewers = await conflicts(now)
      .selectFrom('hats')
      .select('person')
      .distinct()
      .where('hat', 'in', ['owner', 'administrator', 'ethics-contact'])
      .where('person', '<>', emergency.person)
      .execute()
    return {
      told: await tellPeople(
        now,
        reviewers.map((one) => one.person),
        {
          about: { kind: 'conflict-override', id: emergency.id },
          key: 'conflicts.told-of-emergency',
          values: { who: emergency.name },
          link: '/desk/conflicts',
          urgent: true,
        },
      ),
    }
  },
})
