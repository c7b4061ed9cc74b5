// Who was invited and what became of it, and what an invitation can give.
import { nothing, question, running, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { visibleSpaces } from '#spaces'
import { accounts } from './tables.ts'

const size = 25

export const seeInvitations = question({
  name: 'accounts.see-invitations',
  input: z.object({ page: PageNumber }),
  subject: nothing,
  may: running,
  data: {
    purpose: 'accounts',
    basis: 'legitimate-interest',
    categories: ['name', 'contact', 'role'],
  },
  machine: 'none',
  audit: { unaudited: 'shows those who run the business whom they invited' },

  async run(now, { page }) {
    const rows = await accounts(now)
      .selectFrom('invitations')
      .leftJoin('people as host', 'host.id', 'invitations.invited_by')
      .select([
        'invitations.id',
        'invitations.email',
        'invitations.name',
        'invitations.hats',
        'invitations.communities',
        'invitations.sent_at',
      ])
      .select([
        'invitations.expires_at',
        'invitations.accepted_at',
        'invitations.withdrawn_at',
        'host.name as host',
      ])
      .orderBy('invitations.made_at', 'desc')
      .orderBy('invitations.id')
      .limit(size + 1)
      .offset((page - 1) * size)
      .execute()
    const spaces = await visibleSpaces(now)
      .select(['spaces.id', 'spaces.name'])
      .where('spaces.closed_at', 'is', null)
      .orderBy('spaces.name')
      .limit(200)
      .execute()
    return { page, more: rows.length > size, rows: rows.slice(0, size), spaces }
  },
})
