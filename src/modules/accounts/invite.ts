// Asks somebody to join, with the hats and communities they are to have.
// @fulfils R13
import {
  action,
  communities,
  hats,
  invalid,
  nothing,
  running,
  runsBusiness,
  tell,
  wears,
  z,
} from '#kernel'
import { Email, Line, Several, Text } from '#kernel/web'
import { Id } from '#kernel'
import { visibleSpaces } from '#spaces'
import { invited } from './facts.ts'
import { accounts } from './tables.ts'

export const invitationDays = 14

export const invite = action({
  name: 'accounts.invite',
  input: z.object({
    email: Email,
    name: Line(120).optional(),
    communities: Several(z.enum(communities)),
    hats: Several(z.enum(hats)),
    space: Id.optional(),
    locale: Line(35).optional(),
    message: Text(2000).optional(),
  }),
  subject: nothing,
  may: running,
  data: {
    purpose: 'accounts',
    basis: 'legitimate-interest',
    categories: ['name', 'contact', 'role', 'community'],
  },
  machine: 'none',
  limits: [{ most: 200, seconds: 3600, by: 'person' }],

  async run(now, given) {
    // NOTE: nobody hands out more than they have: only an owner makes owners.
    if (given.hats.includes('owner') && now.actor.kind === 'person' && !wears(now.actor, 'owner'))
      throw invalid({ hats: 'accounts.invite-owner' })
    if (given.hats.length > 0 && now.actor.kind === 'person' && !runsBusiness(now.actor))
      throw invalid({ hats: 'accounts.invite-owner' })
    if (given.locale && !now.business.languages.includes(given.locale))
      throw invalid({ locale: 'road.field.choice' })
    if (given.space) {
      const space = await visibleSpaces(now)
        .select('spaces.id')
        .where('spaces.id', '=', given.space)
        .executeTakeFirst()
      if (!space) throw invalid({ space: 'road.field.choice' })
    }
    const id = now.id()
    await accounts(now)
      .insertInto('invitations')
      .values({
        id,
        email: given.email,
        name: given.name ?? null,
        locale: given.locale ?? now.business.locale,
        hats: given.hats,
        communities: given.communities,
        space: given.space ?? null,
        message: given.message ?? null,
        invited_by: now.actor.person,
        made_at: now.at,
        sent_at: now.at,
        expires_at: new Date(now.at.getTime() + invitationDays * 86_400_000),
        accepted_at: null,
        withdrawn_at: null,
        person: null,
      })
      .execute()
    tell(now, invited, { invitation: id, sent: now.at.toISOString() })
    return { invitation: id }
  },

  audit: ({ input, answer }) => ({
    kind: 'invitation',
    id: answer.invitation,
    detail: { hats: input.hats.join(' '), communities: input.communities.join(' ') },
  }),
})
