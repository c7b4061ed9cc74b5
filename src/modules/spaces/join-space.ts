// A person joins a space that is open to them.
import { action, me, z } from '#kernel'
import { admit } from './admit.ts'
import { loadSpace, Slug } from './load.ts'
import { mayJoin } from './policy.ts'

export const joinSpace = action({
  name: 'spaces.join-space',
  input: z.object({ space: Slug }),
  subject: (now, { space }) => loadSpace(now, space),
  may: mayJoin,
  data: { purpose: 'spaces', basis: 'contract', categories: ['membership'] },
  machine: 'none',

  async run(now, _, space) {
    await admit(now, space.id, me(now), 'joined')
    return { slug: space.slug }
  },

  audit: ({ subject }) => ({ kind: 'space', id: subject.id }),
})
