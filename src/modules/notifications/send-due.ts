// Every minute: letters whose next try has come are handed to the queue again.
import { action, nothing, onlySystem, tell, z } from '#kernel'
import { postOffice } from '#kernel/mail'
import { letterDue } from './facts.ts'
import { nextTry } from './post-letter.ts'
import { letters } from './tables.ts'

export const sendDue = action({
  name: 'notifications.send-due',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { noPersonalData: 'moves ids of letters' },
  machine: 'none',
  audit: { unaudited: 'the sending of each letter is audited itself' },
  inside: true,

  async run(now) {
    if (!postOffice().open) return { due: 0 }
    const tables = letters(now)
    const due = await tables
      .updateTable('mail_letters')
      .set({ next_at: nextTry(now.at, 0) })
      .where(
        'id',
        'in',
        tables
          .selectFrom('mail_letters')
          .select('id')
          .where('state', '=', 'waiting')
          .where('next_at', '<=', now.at)
          .orderBy('next_at')
          .limit(200)
          .forUpdate()
          .skipLocked(),
      )
      .returning('id')
      .execute()
    for (const { id } of due) tell(now, letterDue, { letter: id })
    return { due: due.length }
  },
})
