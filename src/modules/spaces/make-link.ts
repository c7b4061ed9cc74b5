// Makes an invitation that can be handed on: a signed link with an end and a number of places.
import { action, z } from '#kernel'
import { Text, Whole } from '#kernel/web'
import { invitationPath, tokenFor } from './invitation-link.ts'
import { loadSpace, Slug } from './load.ts'
import { mayInvite } from './policy.ts'
import { spaces } from './tables.ts'

const day = 86_400_000

export const makeLink = action({
  name: 'spaces.make-link',
  input: z.object({
    space: Slug,
    days: Whole(1, 90).default(14),
    uses: Whole(1, 500).default(20),
    note: Text(1000, 0).default(''),
  }),
  subject: (now, { space }) => loadSpace(now, space),
  may: mayInvite,
  limits: [{ most: 50, seconds: 3600, by: 'person' }],
  data: { noPersonalData: 'the link is for whoever is given it' },
  machine: 'none',

  async run(now, { days, uses, note }, space) {
    const invitation = now.id()
    await spaces(now)
      .insertInto('space_invitations')
      .values({
        id: invitation,
        space: space.id,
        person: null,
        note,
        invited_by: now.actor.person,
        made_at: now.at,
        expires_at: new Date(now.at.getTime() + days * day),
        uses_left: uses,
        answer: null,
        answered_at: null,
      })
      .execute()
    return {
      slug: space.slug,
      invitation,
      path: invitationPath(space.slug, tokenFor(now, invitation)),
    }
  },

  audit: ({ input, subject }) => ({
    kind: 'space',
    id: subject.id,
    detail: { days: input.days, uses: input.uses },
  }),
})
