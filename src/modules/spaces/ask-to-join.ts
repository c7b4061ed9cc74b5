// A person asks to be let into a space whose door is looked after.
import { action, me, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { joiningAsked } from './facts.ts'
import { loadSpace, Slug } from './load.ts'
import { mayAsk } from './policy.ts'
import { spaces } from './tables.ts'
import { tellKeepers } from './tell.ts'

export const askToJoin = action({
  name: 'spaces.ask-to-join',
  input: z.object({ space: Slug, why: Text(1000, 0).default('') }),
  subject: (now, { space }) => loadSpace(now, space),
  may: mayAsk,
  limits: [{ most: 20, seconds: 86_400, by: 'person' }],
  data: { purpose: 'spaces', basis: 'contract', categories: ['membership', 'message'] },
  machine: 'none',

  async run(now, { why }, space) {
    const request = now.id()
    if (space.member) return { slug: space.slug }
    const made = await spaces(now)
      .insertInto('space_requests')
      .values({
        id: request,
        space: space.id,
        person: me(now),
        why,
        asked_at: now.at,
        answer: null,
        answer_words: null,
        answered_by: null,
        answered_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    if (made.length > 0) {
      tell(now, joiningAsked, { space: space.id, person: me(now), request })
      await tellKeepers(now, space, request)
    }
    return { slug: space.slug }
  },

  audit: ({ subject }) => ({ kind: 'space', id: subject.id }),
})
