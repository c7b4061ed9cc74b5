// The reports somebody can see: those whose present key is sealed to them. Everything else is not there.
import type { Asking } from '#kernel'
import { speakup } from './tables.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** Rows of recipients that this actor is. */
export const mine = (now: Asking) =>
  speakup(now)
    .selectFrom('speakup_recipients as me')
    .where('me.person', '=', now.actor.person ?? nobody)
    .where('me.approved_on', 'is not', null)
    .where('me.ended_on', 'is', null)

/**
 * NOTE: a grant of an earlier epoch shows nothing, so who was taken out is where they would be had there been no
 * report; the second and third step see it when its rank is raised.
 */
export const visibleReports = (now: Asking) =>
  speakup(now)
    .selectFrom('speakup_reports as report')
    .innerJoin('speakup_grants as key', (join) =>
      join.onRef('key.report', '=', 'report.id').onRef('key.epoch', '=', 'report.epoch'),
    )
    .innerJoin('speakup_recipients as me', 'me.id', 'key.reader')
    .where('me.person', '=', now.actor.person ?? nobody)
    .where('me.approved_on', 'is not', null)
    .where('me.ended_on', 'is', null)
    .whereRef('key.rank', '<=', 'report.raised')

export const findReport = (now: Asking, { report }: { report: string }) =>
  visibleReports(now)
    .selectAll('report')
    .select(['me.id as reader'])
    .where('report.id', '=', report)
    .executeTakeFirst()

/** One row of the list of recipients, which is public. */
export const findRecipient = (now: Asking, { recipient }: { recipient: string }) =>
  speakup(now)
    .selectFrom('speakup_recipients')
    .selectAll()
    .where('id', '=', recipient)
    .executeTakeFirst()
