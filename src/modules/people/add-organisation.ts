// Adds a firm, association or authority we deal with.
// @fulfils R2
import { action, nothing, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { mayWriteRegister } from './policy.ts'
import { organisationKinds } from './shapes.ts'
import { people } from './tables.ts'

export const addOrganisation = action({
  name: 'people.add-organisation',
  input: z.object({
    name: Line(120),
    kind: z.enum(organisationKinds),
    place: Line(120).optional(),
    website: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .optional(),
    about: Text(2000).optional(),
  }),
  subject: nothing,
  may: mayWriteRegister,
  data: { noPersonalData: 'describes an organisation' },
  machine: 'none',

  async run(now, given) {
    const organisation = now.id()
    await people(now)
      .insertInto('organisations')
      .values({
        id: organisation,
        name: given.name,
        kind: given.kind,
        place: given.place ?? null,
        website: given.website ?? null,
        about: given.about ?? null,
        demo: now.business.demo,
        added_at: now.at,
      })
      .execute()
    return { organisation }
  },

  audit: ({ answer }) => ({ kind: 'organisation', id: answer.organisation }),
})
