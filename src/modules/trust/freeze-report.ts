// Freezes the report of a year: its bytes are hashed and signed, and stay. A correction is a new edition beside it.
// @fulfils R142
import { createHash } from 'node:crypto'
import { action, invalid, nothing, tell, z } from '#kernel'
import { wallAt } from '#methods/calendar'
import { reportFrozen } from './facts.ts'
import { maySpeak } from './policy.ts'
import { reportContent } from './report-content.ts'
import { trust } from './tables.ts'

export const reportSeal = 'trust.report'

export const freezeReport = action({
  name: 'trust.freeze-report',
  input: z.object({ year: z.coerce.number().int().min(2000).max(2200) }),
  subject: nothing,
  may: maySpeak,
  data: { noPersonalData: 'public figures and words of the business' },
  machine: 'none',
  proof: 'recent',

  async run(now, { year }) {
    if (year > wallAt(now.at, now.business.timeZone).year)
      throw invalid({ year: 'trust.year-to-come' })
    const last = await trust(now)
      .selectFrom('trust_reports')
      .select((select) => select.fn.max('edition').as('edition'))
      .where('year', '=', year)
      .executeTakeFirst()
    const edition = (last?.edition ?? 0) + 1
    const content = JSON.stringify(await reportContent(now, year, edition))
    const hash = createHash('sha256').update(content).digest('hex')
    await trust(now)
      .insertInto('trust_reports')
      .values({
        year,
        edition,
        content,
        hash,
        signature: now.seals.attest(reportSeal, hash),
        frozen_at: now.at,
      })
      .execute()
    tell(now, reportFrozen, { year, edition })
    return { year, edition, hash }
  },

  audit: ({ answer }) => ({ kind: 'report', detail: answer }),
})
