// Opens one notification: it counts as read, and leads to the thing itself.
import { action, Id, me, z } from '#kernel'
import { mayHaveInbox } from './policy.ts'
import { letters } from './tables.ts'

export const read = action({
  name: 'notifications.read',
  input: z.object({ id: Id }),
  subject: (now, { id }) =>
    letters(now)
      .selectFrom('notifications')
      .select(['id', 'link', 'read_at'])
      .where('id', '=', id)
      .where('person', '=', now.actor.person)
      .executeTakeFirst(),
  may: mayHaveInbox,
  data: { purpose: 'notifications', basis: 'contract', categories: ['activity'] },
  machine: 'none',
  audit: { unaudited: 'what somebody has read is their own affair' },

  async run(now, { id }, { link }) {
    await letters(now)
      .updateTable('notifications')
      .set({ read_at: now.at })
      .where('id', '=', id)
      .where('person', '=', me(now))
      .where('read_at', 'is', null)
      .execute()
    return { link }
  },
})
