// Somebody receives no reports any more: their grants go, and the next reader's browser makes new keys.
import { action, Id, rule, sql, z } from '#kernel'
import { clash, type Acting } from '#kernel'
import { addEntry } from './add-entry.ts'
import { dayAfter, today } from './days.ts'
import { mayAppoint } from './policy.ts'
import { recipientsNow } from './recipients.ts'
import { speakup } from './tables.ts'
import { lockRecipients } from './take-out.ts'
import { tellReporter } from './tell-reporter.ts'
import { findRecipient } from './visible.ts'

const mayEnd = rule<{ person: string | null }>(
  'speakup.no.appoint',
  'the recipient themselves, owner, administrator, ethics contact or ombudsperson',
  (actor, subject) =>
    (actor.person !== null && actor.person === subject.person) || mayAppoint(actor, null) === true,
  { open: false },
)

export const endRecipient = action({
  name: 'speakup.end-recipient',
  input: z.object({ recipient: Id }),
  subject: findRecipient,
  may: mayEnd,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['role'] },
  machine: 'none',
  proof: 'recent',

  async run(now, { recipient }, found) {
    if (found.ended_on || !(await stillThere(now, recipient)))
      throw clash('speakup.no.ended-already')
    const readers = (await recipientsNow(now)).filter((one) => one.reads)
    // NOTE: the last reader cannot go, or sealed reports would wait for nobody. A successor comes first.
    if (found.reads && readers.length === 1 && readers[0]?.id === recipient)
      throw clash('speakup.no.last')
    const rows = speakup(now)
    await rows
      .updateTable('speakup_recipients')
      .set({ ended_on: today(now), next_notice_at: null })
      .where('id', '=', recipient)
      .execute()
    await rows.deleteFrom('speakup_wraps').where('recipient', '=', recipient).execute()
    await rows
      .updateTable('speakup_reports')
      .set({ stale: true })
      .where(
        sql<boolean>`exists (select from speakup_grants g where g.report = speakup_reports.id and g.reader = ${recipient}::uuid)`,
      )
      .execute()
    const left = await leftBy(now, recipient)
    await rows.deleteFrom('speakup_grants').where('reader', '=', recipient).execute()
    await rows.deleteFrom('speakup_identity_grants').where('reader', '=', recipient).execute()
    for (const { id, next } of left) {
      await handOn(now, id, next)
      if (next !== null) await tellReporter(now, id, 'reader-out', [found])
    }
    return { recipient }
  },

  audit: ({ input }) => ({ kind: 'speakup-recipient', id: input.recipient }),
})

/** Whether nobody else ended them, the list held still from here on. */
const stillThere = async (now: Acting, recipient: string): Promise<boolean> =>
  (await lockRecipients(now)).some(({ id }) => id === recipient)

/** The reports somebody reads now, each with the earliest step of whoever else can read it. */
const leftBy = (now: Acting, recipient: string) =>
  speakup(now)
    .selectFrom('speakup_reports as report')
    .innerJoin('speakup_grants as mine', (join) =>
      join
        .onRef('mine.report', '=', 'report.id')
        .onRef('mine.epoch', '=', 'report.epoch')
        .on('mine.reader', '=', recipient),
    )
    .leftJoin('speakup_grants as other', (join) =>
      join
        .onRef('other.report', '=', 'report.id')
        .onRef('other.epoch', '=', 'report.epoch')
        .on('other.reader', '!=', recipient),
    )
    .select(['report.id', sql<number | null>`min(other.rank)`.as('next')])
    .groupBy('report.id')
    .execute()

/**
 * NOTE: whoever ends a recipient must not learn whether there are reports, so it is never refused for one: the next
 * step reads at once, and where nobody is left the reporter is told in their mailbox.
 */
async function handOn(now: Acting, report: string, next: number | null): Promise<void> {
  if (next === null) {
    await addEntry(now, report, 'mailbox', { kind: 'nobody', by: 'system' })
    await speakup(now)
      .updateTable('speakup_reports')
      .set({ delete_on: dayAfter(now, today(now), { months: 6 }) })
      .where('id', '=', report)
      .where('delete_on', 'is', null)
      .execute()
  } else
    await speakup(now)
      .updateTable('speakup_reports')
      .set({ raised: sql<number>`greatest(raised, ${next}::int)` })
      .where('id', '=', report)
      .execute()
}
