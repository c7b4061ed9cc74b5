// A space's own page: what it is, who it is for, how one speaks there, who looks after it.
// @fulfils R1 R5
import { everyone, question, verdicts, z, type Asking } from '#kernel'
import { loadSpace, Slug } from './load.ts'
import { mayAsk, mayChange, mayJoin, mayLookAfter, maySeeMembers } from './policy.ts'
import { memberCount } from './see-spaces.ts'
import { spaces } from './tables.ts'

export const seeSpace = question({
  name: 'spaces.see-space',
  input: z.object({ space: Slug }),
  subject: (now, { space }) => loadSpace(now, space),
  may: everyone('a space that somebody may not know of is not there for them'),
  data: { purpose: 'spaces', basis: 'contract', categories: ['name', 'membership'] },
  machine: 'none',
  audit: { unaudited: 'shows a place and who looks after it' },

  async run(now, _, space) {
    const [front, keepers, request] = [
      await frontOf(now, space.id),
      await keepersOf(now, space.id),
      await requestOf(now, space.id),
    ]
    return {
      space,
      ...front,
      keepers,
      request,
      may: verdicts(now.actor, space, {
        join: mayJoin,
        ask: mayAsk,
        change: mayChange,
        lookAfter: mayLookAfter,
        members: maySeeMembers,
      }),
    }
  },
})

const frontOf = (now: Asking, space: string) =>
  spaces(now)
    .selectFrom('spaces')
    .leftJoin('approaches', 'approaches.community', 'spaces.community')
    .leftJoin('people', 'people.id', 'spaces.owner')
    .select([
      'people.name as ownerName',
      'approaches.answer_hours as answerHours',
      'approaches.tone as communityTone',
      memberCount.as('members'),
    ])
    .where('spaces.id', '=', space)
    .executeTakeFirstOrThrow()

/** The people who moderate this space. Official roles are public where the space is. */
export const keepersOf = (now: Asking, space: string) =>
  spaces(now)
    .selectFrom('hats')
    .innerJoin('people', 'people.id', 'hats.person')
    .select(['people.id', 'people.name', 'people.demo'])
    .where('hats.hat', '=', 'moderator')
    .where('hats.space', '=', space)
    .where('people.erased_at', 'is', null)
    .where((where) => where.or([where('hats.until', 'is', null), where('hats.until', '>', now.at)]))
    .orderBy('people.name')
    .limit(50)
    .execute()

/** The actor's own last request, so that the page can say where it stands. */
async function requestOf(now: Asking, space: string) {
  if (now.actor.person === null) return undefined
  return spaces(now)
    .selectFrom('space_requests')
    .select(['asked_at', 'answer', 'answer_words', 'answered_at'])
    .where('space', '=', space)
    .where('person', '=', now.actor.person)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
