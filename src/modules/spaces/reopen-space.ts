// Opens a closed space again, with everything that was in it.
import { action, tell, z } from '#kernel'
import { spaceReopened } from './facts.ts'
import { loadSpace, Slug } from './load.ts'
import { mayChange } from './policy.ts'
import { spaces } from './tables.ts'

export const reopenSpace = action({
  name: 'spaces.reopen-space',
  input: z.object({ space: Slug }),
  subject: (now, { space }) => loadSpace(now, space),
  may: mayChange,
  data: { noPersonalData: 'a space is a place' },
  machine: 'none',

  async run(now, _, space) {
    if (!space.closed_at) return { slug: space.slug }
    await spaces(now)
      .updateTable('spaces')
      .set({ closed_at: null })
      .where('id', '=', space.id)
      .execute()
    tell(now, spaceReopened, { space: space.id })
    return { slug: space.slug }
  },

  audit: ({ subject }) => ({ kind: 'space', id: subject.id }),
})
