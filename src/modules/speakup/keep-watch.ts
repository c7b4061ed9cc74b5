// Once an hour and without a trace of why: raises what is overdue, asks how reporters are, deletes what is due, and says it is alive.
// @fulfils R79 R80
import { action, nothing, onlySystem, z, type Acting } from '#kernel'
import { addEntry } from './add-entry.ts'
import { dayAfter, today } from './days.ts'
import { deleteDue } from './delete-due.ts'
import { speakup } from './tables.ts'

export const keepWatch = action({
  name: 'speakup.keep-watch',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('deadlines go by the calendar'),
  data: { noPersonalData: 'days and sealed things' },
  machine: 'none',
  audit: { unaudited: 'what the clock did would tell that there are reports' },
  inside: true,

  async run(now) {
    await raiseOverdue(now)
    await askReporters(now)
    await deleteDue(now)
    await speakup(now)
      .insertInto('speakup_channel')
      .values({ separate_origin: null, onion: null, authority: null, beat_on: today(now) })
      .onConflict((known) => known.columns(['business']).doUpdateSet({ beat_on: today(now) }))
      .execute()
    return {}
  },
})

/** Overdue: the second step reads too; a week later, the third (Art. 9(1)(c) asks for somebody impartial, not for one). */
async function raiseOverdue(now: Acting): Promise<void> {
  const day = today(now)
  for (const [raised, since] of [
    [1, day],
    [2, dayAfter(now, day, { days: -7 })],
  ] as const)
    await speakup(now)
      .updateTable('speakup_reports')
      .set({ raised, changed_on: day })
      .where('raised', '<', raised)
      .where('closed_on', 'is', null)
      .where((where) =>
        where.or([
          where.and([where('acknowledged_on', 'is', null), where('acknowledge_by', '<', since)]),
          where.and([where('feedback_on', 'is', null), where('feedback_by', '<', since)]),
        ]),
      )
      .execute()
}

async function askReporters(now: Acting): Promise<void> {
  const due = await speakup(now)
    .selectFrom('speakup_check_ins')
    .select(['report', 'due_on'])
    .where('due_on', '<=', today(now))
    .where('asked_on', 'is', null)
    .limit(200)
    .execute()
  for (const { report, due_on } of due) {
    await addEntry(now, report, 'mailbox', { kind: 'check-in', by: 'system' })
    await speakup(now)
      .updateTable('speakup_check_ins')
      .set({ asked_on: today(now) })
      .where('report', '=', report)
      .where('due_on', '=', due_on)
      .execute()
  }
}
