// Invites one person, who decides for themselves; until then they see no more than the invitation.
import { action, Id, invalid, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { personInvited } from './facts.ts'
import { loadSpace, Slug } from './load.ts'
import { mayInvite } from './policy.ts'
import { spaces } from './tables.ts'
import { tellInvited } from './tell.ts'

const month = 30 * 86_400_000

export const invitePerson = action({
  name: 'spaces.invite-person',
  input: z.object({ space: Slug, person: Id, note: Text(1000, 0).default('') }),
  subject: (now, { space }) => loadSpace(now, space),
  may: mayInvite,
  limits: [{ most: 100, seconds: 3600, by: 'person' }],
  data: { purpose: 'spaces', basis: 'contract', categories: ['membership', 'message'] },
  machine: 'none',

  async run(now, { person, note }, space) {
    const known = await spaces(now)
      .selectFrom('people')
      .leftJoin('space_members', (join) =>
        join
          .onRef('space_members.person', '=', 'people.id')
          .on('space_members.space', '=', space.id),
      )
      .select(['people.id', 'space_members.since'])
      .where('people.id', '=', person)
      .where('people.erased_at', 'is', null)
      .executeTakeFirst()
    if (!known) throw invalid({ person: 'spaces.nobody' })
    if (known.since) throw invalid({ person: 'spaces.member-already' })
    const invitation = now.id()
    const made = await spaces(now)
      .insertInto('space_invitations')
      .values({
        id: invitation,
        space: space.id,
        person,
        note,
        invited_by: now.actor.person,
        made_at: now.at,
        expires_at: new Date(now.at.getTime() + month),
        uses_left: 1,
        answer: null,
        answered_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    if (made.length === 0) throw invalid({ person: 'spaces.invited-already' })
    await tellInvited(now, space, person, invitation)
    tell(now, personInvited, { space: space.id, person, invitation })
    return { slug: space.slug, invitation }
  },

  audit: ({ input, subject }) => ({
    kind: 'person',
    id: input.person,
    detail: { space: subject.slug },
  }),
})
