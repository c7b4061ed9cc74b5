// Takes the moderator's hat of one space from a person.
import { action, Id, running, z } from '#kernel'
import { takeHat } from '#people'
import { loadSpace, Slug } from './load.ts'
import { spaces } from './tables.ts'

export const dismissModerator = action({
  name: 'spaces.dismiss-moderator',
  input: z.object({ space: Slug, person: Id }),
  async subject(now, { space: slug, person }) {
    const space = await loadSpace(now, slug)
    const held =
      space &&
      (await spaces(now)
        .selectFrom('hats')
        .selectAll()
        .where('hat', '=', 'moderator')
        .where('space', '=', space.id)
        .where('person', '=', person)
        .executeTakeFirst())
    return held && { slug, held }
  },
  may: running,
  data: { purpose: 'spaces', basis: 'contract', categories: ['role'] },
  machine: 'none',

  async run(now, _, { slug, held }) {
    await takeHat.run(now, { grant: held.id }, { ...held, grant: held.id, id: held.person })
    return { slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'person',
    id: input.person,
    detail: { space: subject.slug, hat: 'moderator' },
  }),
})
