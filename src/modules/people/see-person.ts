// One person as those who work with them see them: communities, hats, organisations, what passed between us.
// @fulfils R1 R6
import { Id, question, z } from '#kernel'
import { knownPerson } from './found.ts'
import { mayReadRegister } from './policy.ts'
import { people } from './tables.ts'

export const seePerson = question({
  name: 'people.see-person',
  input: z.object({ person: Id }),
  subject: (now, { person }) => knownPerson(now, person),
  may: mayReadRegister,
  data: {
    purpose: 'people',
    basis: 'contract',
    categories: ['name', 'contact', 'community', 'history'],
  },
  machine: 'none',

  async run(now, _given, person) {
    const memberships = await people(now)
      .selectFrom('memberships')
      .select(['community', 'since', 'origin'])
      .where('person', '=', person.id)
      .orderBy('community')
      .execute()
    const hats = await people(now)
      .selectFrom('hats')
      .select(['id', 'hat', 'space', 'given_at', 'until'])
      .where('person', '=', person.id)
      .orderBy('given_at')
      .execute()
    const organisations = await people(now)
      .selectFrom('affiliations')
      .innerJoin('organisations', 'organisations.id', 'affiliations.organisation')
      .select(['organisations.id', 'organisations.name', 'affiliations.role'])
      .where('affiliations.person', '=', person.id)
      .execute()
    const encounters = await people(now)
      .selectFrom('encounters')
      .leftJoin('people', 'people.id', 'encounters.noted_by')
      .select(['encounters.id', 'encounters.at', 'channel', 'value', 'words', 'people.name as by'])
      .where('encounters.person', '=', person.id)
      .orderBy('encounters.at', 'desc')
      .limit(50)
      .execute()
    return { person, memberships, hats, organisations, encounters }
  },

  audit: ({ input }) => ({ kind: 'person', id: input.person }),
})
