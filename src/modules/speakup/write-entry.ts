// A reader answers or works on a report. What they wrote was sealed in their browser; the server learns the day and no more.
// @fulfils R80
import { action, Id, z } from '#kernel'
import { keepEntry } from './add-entry.ts'
import { dayAfter, feedbackBy, today } from './days.ts'
import { aPerson } from './policy.ts'
import { Sealed } from './shapes.ts'
import { speakup } from './tables.ts'
import { findReport } from './visible.ts'

export const writeEntry = action({
  name: 'speakup.write-entry',
  input: z.object({
    report: Id,
    channel: z.enum(['mailbox', 'desk']),
    entry: Sealed,
    /** The only outside sign of what it is, since clocks hang on it. */
    does: z
      .enum([
        'nothing',
        'acknowledges',
        'begins-inquiry',
        'gives-feedback',
        'closes-founded',
        'closes-unfounded',
      ])
      .default('nothing'),
  }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  secretAnswer: true,

  async run(now, { channel, entry, does }, report) {
    await keepEntry(now, report.id, channel, entry)
    const day = today(now)
    const rows = speakup(now)
    const set = (values: Record<string, string | null>) =>
      rows.updateTable('speakup_reports').set(values).where('id', '=', report.id).execute()
    if (does === 'acknowledges' && !report.acknowledged_on)
      await set({
        acknowledged_on: day,
        feedback_by: feedbackBy(now, report.received_on, day),
      })
    // NOTE: from then on it goes only some months after it is closed.
    if (does === 'begins-inquiry' && !report.closed_on) await set({ delete_on: null })
    if (does === 'gives-feedback' && !report.feedback_on) await set({ feedback_on: day })
    if (does === 'closes-founded' || does === 'closes-unfounded') {
      const rules = await rows
        .selectFrom('speakup_channel')
        .select(['months_founded', 'months_unfounded'])
        .executeTakeFirst()
      const months =
        does === 'closes-founded' ? (rules?.months_founded ?? 36) : (rules?.months_unfounded ?? 2)
      await set({ closed_on: day, delete_on: dayAfter(now, day, { months }) })
    }
    return { seq: entry.seq + 1 }
  },
})
