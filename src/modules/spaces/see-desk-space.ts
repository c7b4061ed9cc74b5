// One space from behind: its settings, who asks to come in, who is invited, who looks after it.
import { question, running, runsBusiness, sql, verdicts, z, type Asking } from '#kernel'
import { invitationPath, tokenFor } from './invitation-link.ts'
import { loadSpace, Slug } from './load.ts'
import { mayChange, mayInvite, mayLookAfter } from './policy.ts'
import { keepersOf } from './see-space.ts'
import { spaces } from './tables.ts'

export const seeDeskSpace = question({
  name: 'spaces.see-desk-space',
  input: z.object({ space: Slug }),
  subject: (now, { space }) => loadSpace(now, space),
  may: mayLookAfter,
  data: { purpose: 'spaces', basis: 'contract', categories: ['name', 'membership', 'message'] },
  machine: 'none',
  audit: { unaudited: 'for those who look after the space' },

  async run(now, _, space) {
    const requests = await spaces(now)
      .selectFrom('space_requests')
      .innerJoin('people', 'people.id', 'space_requests.person')
      .select([
        'space_requests.id',
        'space_requests.why',
        'space_requests.asked_at',
        'people.name',
        'people.demo',
      ])
      .where('space_requests.space', '=', space.id)
      .where('space_requests.answered_at', 'is', null)
      .orderBy('space_requests.asked_at')
      .limit(100)
      .execute()
    const invitations = await spaces(now)
      .selectFrom('space_invitations')
      .leftJoin('people', 'people.id', 'space_invitations.person')
      .select([
        'space_invitations.id',
        'space_invitations.person',
        'space_invitations.expires_at',
        'space_invitations.uses_left',
        'people.name',
      ])
      .where('space_invitations.space', '=', space.id)
      .where('space_invitations.answered_at', 'is', null)
      .where('space_invitations.expires_at', '>', now.at)
      .orderBy('space_invitations.made_at')
      .limit(100)
      .execute()
    return {
      space,
      requests,
      invitations: invitations.map((one) => ({
        ...one,
        path: one.person === null ? invitationPath(space.slug, tokenFor(now, one.id)) : null,
      })),
      keepers: await keepersOf(now, space.id),
      people: await choosable(now, space.id),
      languages: now.business.languages,
      may: verdicts(now.actor, space, { change: mayChange, invite: mayInvite, run: running }),
    }
  },
})

/**
 * People who can be chosen in a form: all for those who run the business; for the others only members of the space
 * and those who speak for the business, since the register is not theirs to read.
 */
const choosable = (now: Asking, space: string) =>
  spaces(now)
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where('people.erased_at', 'is', null)
    .where(
      sql<boolean>`(${runsBusiness(now.actor) || now.actor.kind === 'system'} or people.official
        or exists (select from space_members m where m.space = ${space} and m.person = people.id))`,
    )
    .orderBy('people.name')
    .limit(200)
    .execute()
