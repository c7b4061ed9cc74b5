// Which spaces there are for this actor: those they belong to, those they may read or join, and who invites them.
// @fulfils R1
import { everyone, nothing, question, sql, z } from '#kernel'
import { spaces } from './tables.ts'
import { openInvitations } from './open-invitations.ts'
import { joined, mayKnowSpace, mayReadSpace } from './visible.ts'

export const seeSpaces = question({
  name: 'spaces.see-spaces',
  input: z.object({}),
  subject: nothing,
  may: everyone('each sees the spaces that are for them'),
  data: { purpose: 'spaces', basis: 'contract', categories: ['membership'] },
  machine: 'none',
  audit: { unaudited: 'a list of places' },

  async run(now) {
    const known = await spaces(now)
      .selectFrom('spaces')
      .where(mayKnowSpace(now))
      .select([
        'id',
        'slug',
        'name',
        'about',
        'kind',
        'community',
        'locale',
        'sign_up',
        'closed_at',
      ])
      .select([
        joined(now).as('member'),
        mayReadSpace(now).as('readable'),
        memberCount.as('members'),
      ])
      .orderBy('name')
      .limit(500)
      .execute()
    const invitations =
      now.actor.person === null
        ? []
        : await openInvitations(now)
            .where('space_invitations.person', '=', now.actor.person)
            .orderBy('space_invitations.made_at')
            .limit(50)
            .execute()
    return { spaces: known, invitations }
  },
})

export const memberCount = sql<number>`(select count(*)::int from space_members counted where counted.space = spaces.id)`
