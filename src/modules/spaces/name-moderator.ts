// Makes a person a moderator of one space.
import { action, Id, invalid, running, tell, z } from '#kernel'
import { giveHat } from '#people'
import { moderatorNamed } from './facts.ts'
import { loadSpace, Slug } from './load.ts'
import { spaces } from './tables.ts'

export const nameModerator = action({
  name: 'spaces.name-moderator',
  input: z.object({ space: Slug, moderator: Id }),
  subject: (now, { space }) => loadSpace(now, space),
  may: running,
  data: { purpose: 'spaces', basis: 'contract', categories: ['role'] },
  machine: 'none',

  async run(now, { moderator: person }, space) {
    const known = await spaces(now)
      .selectFrom('people')
      .select('id')
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!known) throw invalid({ moderator: 'spaces.nobody' })
    await giveHat.run(now, { person, hat: 'moderator', space: space.id }, known)
    tell(now, moderatorNamed, { space: space.id, person })
    return { slug: space.slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'person',
    id: input.moderator,
    detail: { space: subject.slug, hat: 'moderator' },
  }),
})
