// Closes a space: what was said stays to be read, nothing is added.
import { action, tell, z } from '#kernel'
import { spaceClosed } from './facts.ts'
import { loadSpace, Slug } from './load.ts'
import { mayChange } from './policy.ts'
import { spaces } from './tables.ts'

export const closeSpace = action({
  name: 'spaces.close-space',
  input: z.object({ space: Slug }),
  subject: (now, { space }) => loadSpace(now, space),
  may: mayChange,
  data: { noPersonalData: 'a space is a place' },
  machine: 'none',

  async run(now, _, space) {
    if (space.closed_at) return { slug: space.slug }
    await spaces(now)
      .updateTable('spaces')
      .set({ closed_at: now.at })
      .where('id', '=', space.id)
      .execute()
    tell(now, spaceClosed, { space: space.id })
    return { slug: space.slug }
  },

  audit: ({ subject }) => ({ kind: 'space', id: subject.id }),
})
