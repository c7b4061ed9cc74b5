// Publishes a mistake: what happened, what was put right, what changes and by when. It stays public.
// @fulfils R41 R67
import { action, clash, Id, invalid, tell, z } from '#kernel'
import { mistakePublished } from './facts.ts'
import { loadMistake } from './load.ts'
import { mayShow } from './policy.ts'
import { commitments } from './tables.ts'

export const publishMistake = action({
  name: 'commitments.publish-mistake',
  input: z.object({ mistake: Id }),
  subject: loadMistake,
  may: mayShow,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, _, mistake) {
    if (mistake.remedy === '') throw invalid({ remedy: 'commitments.remedy-first' })
    const published = await commitments(now)
      .updateTable('mistakes')
      .set({ published_at: now.at, published_by: now.actor.person })
      .where('id', '=', mistake.id)
      .where('published_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!published) throw clash('commitments.published-already')
    tell(now, mistakePublished, { mistake: mistake.id })
    return { mistake: mistake.id }
  },

  audit: ({ subject }) => ({ kind: 'mistake', id: subject.id }),
})
