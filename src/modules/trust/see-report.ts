// A frozen report, whole, with what is needed to check that nobody has touched it.
// @fulfils R142
import { question, z } from '#kernel'
import { reportSeal } from './freeze-report.ts'
import { mayLook } from './policy.ts'
import type { ReportContent } from './report-content.ts'
import { trust } from './tables.ts'

export const seeReport = question({
  name: 'trust.see-report',
  input: z.object({
    year: z.coerce.number().int().min(2000).max(2200),
    edition: z.coerce.number().int().min(1).max(10_000).optional(),
  }),
  subject: async (now, { year, edition }) => {
    let query = trust(now)
      .selectFrom('trust_reports')
      .select(['year', 'edition', 'content', 'hash', 'signature', 'frozen_at'])
      .where('year', '=', year)
      .orderBy('edition', 'desc')
    if (edition !== undefined) query = query.where('edition', '=', edition)
    return query.limit(1).executeTakeFirst()
  },
  may: mayLook,
  data: { noPersonalData: 'public figures and words of the business' },
  machine: 'none',
  audit: { unaudited: 'public page' },

  run: async (now, _, frozen) => ({
    ...frozen,
    report: JSON.parse(frozen.content) as ReportContent,
    publicKey: now.seals.publicKey(reportSeal),
    locale: now.locale,
  }),
})
