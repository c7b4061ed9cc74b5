// Notes how a line is doing: read just now, or what is wrong and when it is tried again.
import { action, Id, nothing, onlySystem, z } from '#kernel'
import { troubles } from '#kernel/mail'
import { Number64 } from './shapes.ts'
import { mailTables } from './tables.ts'

const pauses = [5, 15, 60, 300, 900]

/** Seconds until the next try after so many failed ones. */
export const pauseAfter = (tries: number): number =>
  pauses[Math.min(Math.max(tries, 1), pauses.length) - 1] ?? 900

export const noteLine = action({
  name: 'mailboxes.note-line',
  input: z.object({
    mailbox: Id,
    way: z.enum(['in', 'out']),
    trouble: z.enum(troubles).nullable(),
    detail: z.string().max(400).default(''),
    /** Set when the folder was opened: a new one means that every number in it is new. */
    uidValidity: Number64.optional(),
  }),
  subject: nothing,
  may: onlySystem('the process that reads the mailbox says so'),
  data: { noPersonalData: 'how a line is doing' },
  machine: 'none',
  audit: { unaudited: 'the state of a line, shown on the page of the mailbox' },
  inside: true,

  async run(now, { mailbox, way, trouble, detail, uidValidity }) {
    const tables = mailTables(now)
    const line = await tables
      .selectFrom('mailbox_lines')
      .selectAll()
      .where('mailbox', '=', mailbox)
      .executeTakeFirst()
    if (!line) return { last: 0 }
    const tries = trouble === null ? 0 : (way === 'in' ? line.in_tries : line.out_tries) + 1
    const before = way === 'in' ? line.in_trouble : line.out_trouble
    const since = way === 'in' ? line.in_since : line.out_since
    const state = {
      tries,
      next: trouble === null ? null : new Date(now.at.getTime() + pauseAfter(tries) * 1000),
      detail: trouble === null ? null : detail,
      since: trouble === null ? null : before === null ? now.at : since,
    }
    const renumbered = uidValidity !== undefined && uidValidity !== line.uid_validity
    await tables
      .updateTable('mailbox_lines')
      .set({
        ...(way === 'in'
          ? {
              in_tries: state.tries,
              in_next_at: state.next,
              in_trouble: trouble,
              in_detail: state.detail,
              in_since: state.since,
              ...(trouble === null ? { seen_at: now.at } : {}),
            }
          : {
              out_tries: state.tries,
              out_next_at: state.next,
              out_trouble: trouble,
              out_detail: state.detail,
              out_since: state.since,
            }),
        ...(renumbered ? { uid_validity: uidValidity, last_uid: 0 } : {}),
      })
      .where('mailbox', '=', mailbox)
      .execute()
    return { last: renumbered ? 0 : line.last_uid }
  },
})
