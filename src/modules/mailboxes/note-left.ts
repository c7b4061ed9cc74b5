// Notes what became of sending a mail: it left, it waits for another try, or it never will arrive.
import { action, Id, onlySystem, tell, z, type Acting } from '#kernel'
import type { Left } from '#kernel/mail'
import { emailKey } from '#people'
import { mailBounced, mailSent } from './facts.ts'
import { markAddress } from './note-reports.ts'
import { pauseAfter } from './note-line.ts'
import { mailTables } from './tables.ts'
import { threadAbout } from './threads.ts'

/** A mail that could not leave for this long is given up. */
const patience = 3 * 86_400_000

type Row = { attempts: number; made_at: Date }

export const noteLeft = action({
  name: 'mailboxes.note-left',
  input: z.object({
    mail: Id,
    left: z.custom<Left>((value) => typeof value === 'object' && value !== null),
  }),
  subject: (now, { mail }) =>
    mailTables(now)
      .selectFrom('mail_outgoing')
      .selectAll()
      .where('id', '=', mail)
      .where('state', '=', 'leaving')
      .executeTakeFirst(),
  may: onlySystem('the process that sent it says so'),
  data: { purpose: 'mailboxes', basis: 'contract', categories: ['contact'] },
  machine: 'none',
  inside: true,

  async run(now, { left }, row) {
    const after = outcome(now, row, left)
    await mailTables(now).updateTable('mail_outgoing').set(after).where('id', '=', row.id).execute()
    const thread = await threadAbout(now, row.thread)
    if (after.state === 'sent') tell(now, mailSent, { outgoing: row.id, ...thread })
    if (after.state === 'bounced' || after.state === 'failed') {
      const [only, more] = row.sent_to
      if (after.state === 'bounced' && only && !more)
        await markAddress(now, emailKey(only.email), { bounced_at: now.at, why: after.why ?? '' })
      tell(now, mailBounced, { outgoing: row.id, letter: null, permanent: true, ...thread })
    }
    return { state: after.state }
  },

  audit: ({ input, answer }) => ({
    kind: 'outgoing-mail',
    id: input.mail,
    detail: { state: answer.state },
  }),
})

function outcome(now: Acting, row: Row, left: Left) {
  const attempts = row.attempts + 1
  const free = { holder: null, held_until: null, attempts }
  if (left.state === 'sent') return { ...free, state: 'sent' as const, sent_at: now.at, why: null }
  if (left.state === 'later' && now.at.getTime() - row.made_at.getTime() < patience)
    return {
      ...free,
      // NOTE: a server that cannot be used is no fault of this mail: it does not wait longer for each try.
      attempts: left.line ? row.attempts : attempts,
      state: 'waiting' as const,
      why: left.why,
      next_at: left.line ? now.at : new Date(now.at.getTime() + pauseAfter(attempts) * 1000),
    }
  return {
    ...free,
    state: left.state === 'bounced' ? ('bounced' as const) : ('failed' as const),
    why: left.why,
  }
}
