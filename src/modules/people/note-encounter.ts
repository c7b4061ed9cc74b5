// Notes what passed between us and a person, by which channel, and which of our values it served.
// @fulfils R6
import { action, Id, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { knownPerson } from './found.ts'
import { mayWriteRegister } from './policy.ts'
import { channels } from './shapes.ts'
import { people } from './tables.ts'

export const noteEncounter = action({
  name: 'people.note-encounter',
  input: z.object({
    person: Id,
    channel: z.enum(channels),
    value: Line(80).optional(),
    words: Text(2000, 3),
  }),
  subject: (now, { person }) => knownPerson(now, person),
  may: mayWriteRegister,
  data: { purpose: 'people', basis: 'legitimate-interest', categories: ['contact', 'history'] },
  machine: 'none',

  async run(now, { channel, value, words }, person) {
    const id = now.id()
    await people(now)
      .insertInto('encounters')
      .values({
        id,
        person: person.id,
        at: now.at,
        noted_by: now.actor.person,
        channel,
        value: value ?? null,
        words,
      })
      .execute()
    return { person: person.id, encounter: id }
  },

  audit: ({ input }) => ({ kind: 'person', id: input.person }),
})
