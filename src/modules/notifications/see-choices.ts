// How I want to be told of what: each kind with the last thing I heard of it as its example.
import { me, nothing, question, sql, z } from '#kernel'
import { channelFor, otherKinds } from './channel.ts'
import { mayHaveInbox } from './policy.ts'
import { letters } from './tables.ts'

export const seeChoices = question({
  name: 'notifications.see-choices',
  input: z.object({}),
  subject: nothing,
  may: mayHaveInbox,
  data: { purpose: 'notifications', basis: 'contract', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'one looks at one’s own choices' },

  async run(now) {
    const person = me(now)
    const examples = await letters(now)
      .selectFrom('notifications')
      .distinctOn('key')
      .select(['key', 'values', 'urgent'])
      .where('person', '=', person)
      .orderBy('key')
      .orderBy('id', 'desc')
      .limit(100)
      .execute()
    const rows = await letters(now)
      .selectFrom('notification_choices')
      .select(['kind', 'channel'])
      .where('person', '=', person)
      .execute()
    const email = await letters(now)
      .selectFrom('people')
      .select(sql<boolean>`email is not null`.as('known'))
      .where('id', '=', person)
      .executeTakeFirst()
    const chosen = new Map(rows.map((row) => [row.kind, row.channel]))
    return {
      others: channelFor(chosen, otherKinds, false),
      kinds: examples.map(({ key, values, urgent }) => ({
        key,
        values,
        urgent,
        channel: channelFor(chosen, key, urgent),
      })),
      email: email?.known ?? false,
    }
  },
})
