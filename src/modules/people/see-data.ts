// Everything held about a person, for themselves to read and take along.
// @fulfils R12
import { Id, personRows, question, z } from '#kernel'
import { knownPerson } from './found.ts'
import { mayEraseOrExport } from './policy.ts'

export const seeData = question({
  name: 'people.see-data',
  input: z.object({ person: Id }),
  subject: (now, { person }) => knownPerson(now, person),
  may: mayEraseOrExport,
  data: { purpose: 'people', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',

  run: async (now, _given, person) => ({
    person: { id: person.id, name: person.name },
    held: await personRows(now, person.id),
    at: now.at,
  }),

  audit: ({ input }) => ({ kind: 'person', id: input.person }),
})
