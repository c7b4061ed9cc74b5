// Everything moderation has to do with me: how I stand, what was decided about me, what I reported, what I appealed.
// @fulfils R59 R88
import { me, nothing, question, z } from '#kernel'
import { receiptLink, statementLink } from './links.ts'
import { aPerson } from './policy.ts'
import { standingOf } from './standing.ts'
import { moderation } from './tables.ts'

export const seeStanding = question({
  name: 'moderation.see-standing',
  input: z.object({}),
  subject: nothing,
  may: aPerson,
  openTo: ['suspended'],
  data: {
    purpose: 'moderation',
    basis: 'legal-duty',
    categories: ['content', 'account', 'report'],
  },
  machine: 'none',
  audit: { unaudited: 'a person reads what concerns them' },

  async run(now) {
    const statements = await moderation(now)
      .selectFrom('moderation_statements')
      .innerJoin(
        'moderation_decisions',
        'moderation_decisions.id',
        'moderation_statements.decision',
      )
      .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
      .select(['moderation_statements.id', 'moderation_statements.at'])
      .select(['moderation_matters.title', 'moderation_decisions.content'])
      .select(['moderation_decisions.account', 'moderation_decisions.undone_at'])
      .select(['moderation_decisions.reach', 'moderation_decisions.until'])
      .where('moderation_statements.person', '=', me(now))
      .orderBy('moderation_statements.at', 'desc')
      .limit(100)
      .execute()
    const reports = await moderation(now)
      .selectFrom('moderation_reports')
      .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_reports.matter')
      .select(['moderation_reports.id', 'moderation_reports.at', 'moderation_matters.title'])
      .select(['moderation_matters.decided_at', 'moderation_matters.promised_at'])
      .where('moderation_reports.reporter', '=', me(now))
      .orderBy('moderation_reports.at', 'desc')
      .limit(100)
      .execute()
    return {
      standing: await standingOf(now, me(now)),
      statements: statements.map((one) => ({ ...one, link: statementLink(now, one.id) })),
      reports: reports.map((one) => ({ ...one, link: receiptLink(now, one.id) })),
    }
  },
})
