// Every night: words of letters go 7 days after sending, letters after 90 days, what was told after 180.
import { action, nothing, onlySystem, z } from '#kernel'
import { letters } from './tables.ts'

export const clean = action({
  name: 'notifications.clean',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { purpose: 'notifications', basis: 'legal-duty', categories: ['contact'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const before = (days: number) => new Date(now.at.getTime() - days * 86_400_000)
    await letters(now)
      .updateTable('mail_letters')
      .set({ sealed: null })
      .where('state', '<>', 'waiting')
      .where('sealed', 'is not', null)
      .where('made_at', '<', before(7))
      .where((is) => is.or([is('sent_at', 'is', null), is('sent_at', '<', before(7))]))
      .execute()
    await letters(now)
      .deleteFrom('mail_letters')
      .where('state', '<>', 'waiting')
      .where('made_at', '<', before(90))
      .execute()
    await letters(now).deleteFrom('notifications').where('made_at', '<', before(180)).execute()
    return {}
  },

  audit: () => ({ kind: 'letter' }),
})
