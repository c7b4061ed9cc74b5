// One mistake with what follows from it: the promises that it shall not happen again, and the follow-up.
// @fulfils R41 R67
import { everyone, Id, question, verdicts, z } from '#kernel'
import { answerable } from './answerable.ts'
import { commitmentsOf } from './commitments-of.ts'
import { loadMistake } from './load.ts'
import { mayPromise, mayShow } from './policy.ts'
import { commitments } from './tables.ts'

export const seeMistake = question({
  name: 'commitments.see-mistake',
  input: z.object({ mistake: Id }),
  subject: loadMistake,
  may: everyone('a mistake that is not published is not there for them'),
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'reads what this person may see' },

  async run(now, _, mistake) {
    const may = verdicts(now.actor, null, { show: mayShow, promise: mayPromise })
    const owner = mistake.owner
      ? await commitments(now)
          .selectFrom('people')
          .select('name')
          .where('id', '=', mistake.owner)
          .executeTakeFirst()
      : undefined
    return {
      mistake,
      owner: owner?.name || undefined,
      changes: await commitmentsOf(now, { kind: 'mistake', id: mistake.id }),
      may,
      people: may.show === true ? await answerable(now) : [],
    }
  },
})

export type MistakeSeen = Awaited<ReturnType<typeof seeMistake.run>>
