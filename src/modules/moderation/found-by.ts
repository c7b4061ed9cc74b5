// How a matter was found, and what machines had to do with it: read off what happened, never typed by anybody.
import type { Acting } from '#kernel'
import type { FoundMatter } from './find.ts'
import type { Automated, Source } from './shapes.ts'
import { moderation } from './tables.ts'

type Found = { source: Source; automated_detection: boolean; automated_decision: Automated }

export async function foundBy(now: Acting, matter: FoundMatter): Promise<Found> {
  const reports = await moderation(now)
    .selectFrom('moderation_reports')
    .select(['ground', 'trusted', 'at'])
    .where('matter', '=', matter.id)
    .orderBy('at')
    .execute()
  const flagged = await moderation(now)
    .selectFrom('moderation_flags')
    .select('at')
    .where('matter', '=', matter.id)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  const first = reports[0]
  return {
    source: sourceOf(reports),
    automated_detection:
      flagged !== undefined && (first === undefined || flagged.at.getTime() <= first.at.getTime()),
    automated_decision:
      matter.held_at === null ? 'AUTOMATED_DECISION_NOT_AUTOMATED' : 'AUTOMATED_DECISION_PARTIALLY',
  }
}

function sourceOf(reports: ReadonlyArray<{ ground: string; trusted: boolean }>): Source {
  if (reports.some((one) => one.trusted)) return 'SOURCE_TRUSTED_FLAGGER'
  if (reports.some((one) => one.ground === 'illegal')) return 'SOURCE_ARTICLE_16'
  return reports.length > 0 ? 'SOURCE_TYPE_OTHER_NOTIFICATION' : 'SOURCE_VOLUNTARY'
}
