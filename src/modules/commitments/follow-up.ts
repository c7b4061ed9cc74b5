// Comes back to a mistake on the day that was named: does what was changed hold?
// @fulfils R41 R67
import { action, clash, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { loadMistake } from './load.ts'
import { mayPromise } from './policy.ts'
import { commitments } from './tables.ts'

export const followUp = action({
  name: 'commitments.follow-up',
  input: z.object({ mistake: Id, words: Text(3000, 20) }),
  subject: loadMistake,
  may: mayPromise,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { words }, mistake) {
    const done = await commitments(now)
      .updateTable('mistakes')
      .set({ follow_up: words, followed_up_at: now.at, followed_up_by: now.actor.person })
      .where('id', '=', mistake.id)
      .where('followed_up_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!done) throw clash('commitments.mistake-closed')
    return { mistake: mistake.id }
  },

  audit: ({ subject }) => ({ kind: 'mistake', id: subject.id }),
})
