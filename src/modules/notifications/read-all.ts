// Marks everything for information as read; what needs somebody is opened one by one.
import { action, me, nothing, z } from '#kernel'
import { mayHaveInbox } from './policy.ts'
import { letters } from './tables.ts'

export const readAll = action({
  name: 'notifications.read-all',
  input: z.object({}),
  subject: nothing,
  may: mayHaveInbox,
  data: { purpose: 'notifications', basis: 'contract', categories: ['activity'] },
  machine: 'none',
  audit: { unaudited: 'what somebody has read is their own affair' },

  async run(now) {
    const done = await letters(now)
      .updateTable('notifications')
      .set({ read_at: now.at })
      .where('person', '=', me(now))
      .where('read_at', 'is', null)
      .where('urgent', '=', false)
      .executeTakeFirst()
    return { read: Number(done.numUpdatedRows) }
  },
})
