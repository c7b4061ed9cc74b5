// Who keeps the name of a report's reporter apart, and which requests for it wait: never decided by who asked.
import type { Asking } from '#kernel'
import { speakup } from './tables.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** Custodians of a report who are somebody else than who asks, whatever row of the list they stand in. */
export const otherKeepers = (now: Asking, report: string) =>
  speakup(now)
    .selectFrom('speakup_identity_grants as kept')
    .innerJoin('speakup_recipients as keeper', 'keeper.id', 'kept.reader')
    .select(['keeper.id', 'keeper.name', 'keeper.role'])
    .select((row) => row.ref('keeper.open_key').$notNull().as('open_key'))
    .where('kept.report', '=', report)
    .where('keeper.ended_on', 'is', null)
    .where('keeper.open_key', 'is not', null)
    .where('keeper.person', 'is not', null)
    .where('keeper.person', '!=', now.actor.person ?? nobody)
    .orderBy('keeper.name')
    .execute()

/** Reports of which this actor keeps the name, with the row they do it by. */
export const keptReports = (now: Asking) =>
  speakup(now)
    .selectFrom('speakup_reports as report')
    .innerJoin('speakup_identity_grants as kept', 'kept.report', 'report.id')
    .innerJoin('speakup_recipients as me', 'me.id', 'kept.reader')
    .where('me.person', '=', now.actor.person ?? nobody)
    .where('me.approved_on', 'is not', null)
    .where('me.ended_on', 'is', null)

export const findKept = (now: Asking, { report }: { report: string }) =>
  keptReports(now)
    .select(['report.id', 'report.received_on', 'report.epoch', 'report.next_seq'])
    .select(['report.desk_key', 'me.id as keeper'])
    .where('report.id', '=', report)
    .executeTakeFirst()

/** Requests this actor may decide: for a name they keep, by somebody else who can read the report now. */
export const requests = (now: Asking) =>
  keptReports(now)
    .innerJoin('speakup_disclosures as request', 'request.report', 'report.id')
    .innerJoin('speakup_disclosure_reasons as why', (join) =>
      join.onRef('why.disclosure', '=', 'request.id').onRef('why.custodian', '=', 'me.id'),
    )
    .innerJoin('speakup_recipients as asker', 'asker.id', 'request.asked_by')
    .innerJoin('speakup_grants as key', (join) =>
      join
        .onRef('key.report', '=', 'report.id')
        .onRef('key.epoch', '=', 'report.epoch')
        .onRef('key.reader', '=', 'asker.id'),
    )
    .where('request.state', '=', 'asked')
    .whereRef('asker.person', '!=', 'me.person')
