// Somebody put right what kept a letter from arriving: it goes out again, under its own name.
import { action, clash, Id, running, tell, z } from '#kernel'
import { letterDue } from './facts.ts'
import { nextTry } from './post-letter.ts'
import { letters } from './tables.ts'

export const tryLetterAgain = action({
  name: 'notifications.try-letter-again',
  input: z.object({ letter: Id }),
  subject: (now, { letter }) =>
    letters(now)
      .selectFrom('mail_letters')
      .select(['id', 'state', 'sealed'])
      .where('id', '=', letter)
      .where('state', '<>', 'sent')
      .executeTakeFirst(),
  may: running,
  data: { purpose: 'notifications', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',

  async run(now, { letter }, { sealed }) {
    if (sealed === null) throw clash('notifications.words-gone')
    await letters(now)
      .updateTable('mail_letters')
      .set({
        state: 'waiting',
        attempts: 0,
        why: null,
        made_at: now.at,
        next_at: nextTry(now.at, 0),
      })
      .where('id', '=', letter)
      .execute()
    tell(now, letterDue, { letter })
    return {}
  },

  audit: ({ input }) => ({ kind: 'letter', id: input.letter }),
})
