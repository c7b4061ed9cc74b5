// What erasing somebody takes away, before it is pressed: so many entries in so many places.
// @fulfils R12
import { Id, personCounts, question, z } from '#kernel'
import { knownPerson } from './found.ts'
import { mayEraseOrExport } from './policy.ts'

export const seeErasing = question({
  name: 'people.see-erasing',
  input: z.object({ person: Id }),
  subject: (now, { person }) => knownPerson(now, person),
  may: mayEraseOrExport,
  data: { purpose: 'people', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',

  async run(now, _given, { id, name }) {
    const counts = await personCounts(now, { person: id, addresses: [] })
    return {
      person: { id, name },
      self: now.actor.person === id,
      places: counts.length,
      entries: counts.reduce((sum, { rows }) => sum + rows, 0),
    }
  },

  audit: ({ input }) => ({ kind: 'person', id: input.person }),
})
