// Somebody who looks after a space answers a request to join; a no comes with words for the person.
import { action, clash, Id, invalid, tell, z, type Asking } from '#kernel'
import { Text } from '#kernel/web'
import { admit } from './admit.ts'
import { joiningAnswered } from './facts.ts'
import { loadSpace, Slug } from './load.ts'
import { mayInvite } from './policy.ts'
import { spaces } from './tables.ts'
import { tellAsker } from './tell.ts'

export const answerRequest = action({
  name: 'spaces.answer-request',
  input: z.object({
    space: Slug,
    request: Id,
    answer: z.enum(['welcome', 'not-now']),
    words: Text(1000).optional(),
  }),
  subject: (now, { space, request }) => loadRequest(now, space, request),
  may: mayInvite,
  data: { purpose: 'spaces', basis: 'contract', categories: ['membership', 'message'] },
  machine: 'none',

  async run(now, { answer, words }, asked) {
    if (asked.answered_at) throw clash('spaces.answered-already')
    if (answer === 'not-now' && !words) throw invalid({ words: 'spaces.words-needed' })
    await spaces(now)
      .updateTable('space_requests')
      .set({
        answer,
        answer_words: words ?? null,
        answered_by: now.actor.person,
        answered_at: now.at,
      })
      .where('id', '=', asked.request)
      .execute()
    if (answer === 'welcome') await admit(now, asked.id, asked.person, 'request')
    await tellAsker(now, asked, asked, answer === 'welcome')
    tell(now, joiningAnswered, {
      space: asked.id,
      person: asked.person,
      request: asked.request,
      welcome: answer === 'welcome',
    })
    return { slug: asked.slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'person',
    id: subject.person,
    detail: { space: subject.slug, answer: input.answer },
  }),
})

/** A request with the space it knocks at; undefined if there is none of either for this actor. */
export async function loadRequest(now: Asking, slug: string, request: string) {
  const space = await loadSpace(now, slug)
  const asked =
    space &&
    (await spaces(now)
      .selectFrom('space_requests')
      .innerJoin('people', 'people.id', 'space_requests.person')
      .select([
        'space_requests.id as request',
        'space_requests.person',
        'space_requests.why',
        'space_requests.asked_at',
      ])
      .select(['space_requests.answered_at', 'people.name as asker', 'people.demo'])
      .where('space_requests.space', '=', space.id)
      .where('space_requests.id', '=', request)
      .executeTakeFirst())
  return asked && { ...space, ...asked }
}
