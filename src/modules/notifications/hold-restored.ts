// After a restore: letters that waited when the backup was made may have left since. They wait for a person to say so.
import { action, nothing, onlySystem, z } from '#kernel'
import { letters } from './tables.ts'

export const holdRestored = action({
  name: 'notifications.hold-restored',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('after a backup has come back'),
  data: { purpose: 'notifications', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const held = await letters(now)
      .updateTable('mail_letters')
      .set({ state: 'failed', why: 'restored' })
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    return { held: Number(held.numUpdatedRows) }
  },

  audit: ({ answer }) => ({ kind: 'letters', detail: { held: answer.held } }),
})
