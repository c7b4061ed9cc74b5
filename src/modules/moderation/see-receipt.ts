// What became of a report: its private link tells whoever holds it, never whom it was about.
// @fulfils R59 R88
import { everyone, question, subjectOf, z } from '#kernel'
import { clauseIn } from '#guidelines'
import { idOfKey } from './links.ts'
import { appealUntil } from './promises.ts'
import { Key } from './shapes.ts'
import { moderation } from './tables.ts'
import { termsOf } from './terms.ts'

export const seeReceipt = question({
  name: 'moderation.see-receipt',
  input: z.object({ key: Key }),
  subject: (now, { key }) => {
    const id = idOfKey(now, 'report', key)
    if (id === undefined) return Promise.resolve(undefined)
    return moderation(now)
      .selectFrom('moderation_reports')
      .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_reports.matter')
      .select(['moderation_reports.id', 'moderation_reports.ground', 'moderation_reports.at'])
      .select(['moderation_reports.words', 'moderation_reports.law', 'moderation_reports.clause'])
      .select(['moderation_reports.addresses', 'moderation_matters.title'])
      .select(['moderation_matters.id as matter', 'moderation_matters.promised_at'])
      .select(['moderation_matters.kind', 'moderation_matters.about'])
      .where('moderation_reports.id', '=', id)
      .executeTakeFirst()
  },
  may: everyone('whoever holds the link of the receipt'),
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['report'] },
  machine: 'none',
  audit: { unaudited: 'whoever reported reads what became of it' },

  async run(now, { key }, report) {
    const decision = await moderation(now)
      .selectFrom('moderation_decisions')
      .select(['id', 'at', 'content', 'account', 'clause', 'law', 'undone_at', 'undone_by'])
      .where('matter', '=', report.matter)
      .where((is) => is.or([is('undone_by', 'is', null), is('undone_by', '=', 'appeal')]))
      .executeTakeFirst()
    const appeal =
      decision &&
      (await moderation(now)
        .selectFrom('moderation_appeals')
        .select(['filed_at', 'due_at', 'outcome', 'reasons', 'decided_at', 'words'])
        .where('decision', '=', decision.id)
        .where('report', '=', report.id)
        .executeTakeFirst())
    const ids = [report.clause, decision?.clause].filter((id) => id !== null && id !== undefined)
    const clauses = await clauseIn(now, ids, now.locale)
    return {
      key,
      report: { ...report, clause: clauses.get(report.clause ?? '') ?? null },
      link: subjectOf(report.kind)?.link(report.about) ?? null,
      decision: decision
        ? {
            ...decision,
            clause: clauses.get(decision.clause ?? '') ?? null,
            acted: decision.content === 'hide' || decision.account !== 'none',
            appealUntil: appealUntil(now, decision.at),
          }
        : null,
      appeal: appeal ?? null,
      appealDays: (await termsOf(now)).appeal_days,
    }
  },
})
