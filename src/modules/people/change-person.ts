// Corrects what the register says about a person; everybody may correct what it says about them.
// @fulfils R16
import { action, communities, Id, z } from '#kernel'
import { Line, Several, Text } from '#kernel/web'
import { knownPerson } from './found.ts'
import { mayEdit } from './policy.ts'
import { people } from './tables.ts'

export const changePerson = action({
  name: 'people.change-person',
  input: z.object({
    person: Id,
    name: Line(120),
    called: Line(60).optional(),
    about: Text(1000).optional(),
    place: Line(120).optional(),
    locale: Line(35).optional(),
    communities: Several(z.enum(communities)),
  }),
  subject: (now, { person }) => knownPerson(now, person),
  may: mayEdit,
  data: { purpose: 'people', basis: 'contract', categories: ['name', 'contact', 'community'] },
  machine: 'none',

  async run(now, given, person) {
    await people(now)
      .updateTable('people')
      .set({
        name: given.name,
        called: given.called ?? null,
        about: given.about ?? null,
        place: given.place ?? null,
        locale: given.locale ?? null,
        changed_at: now.at,
      })
      .where('id', '=', person.id)
      .execute()
    await people(now)
      .deleteFrom('memberships')
      .where('person', '=', person.id)
      .where('community', '<>', 'employees')
      .execute()
    const rows = given.communities.map((community) => ({
      person: person.id,
      community,
      since: now.at,
      origin: now.via,
    }))
    if (rows.length > 0)
      await people(now)
        .insertInto('memberships')
        .values(rows)
        .onConflict((known) => known.doNothing())
        .execute()
    return { person: person.id }
  },

  audit: ({ input }) => ({ kind: 'person', id: input.person }),
})
