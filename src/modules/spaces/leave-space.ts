// A person leaves a space: at once, without a reason, whatever state the space is in.
import { action, me, tell, z } from '#kernel'
import { spaceLeft } from './facts.ts'
import { loadSpace, Slug } from './load.ts'
import { aPerson } from './policy.ts'
import { spaces } from './tables.ts'

export const leaveSpace = action({
  name: 'spaces.leave-space',
  input: z.object({ space: Slug }),
  subject: (now, { space }) => loadSpace(now, space),
  openTo: ['suspended'],
  may: aPerson,
  data: { purpose: 'spaces', basis: 'contract', categories: ['membership'] },
  machine: 'none',

  async run(now, _, space) {
    const gone = await spaces(now)
      .deleteFrom('space_members')
      .where('space', '=', space.id)
      .where('person', '=', me(now))
      .returning('person')
      .execute()
    if (gone.length > 0) tell(now, spaceLeft, { space: space.id, person: me(now) })
    return { name: space.name }
  },

  audit: ({ subject }) => ({ kind: 'space', id: subject.id }),
})
