// A person who has read the report accepts or refuses what the text model learnt, with a reason that stays.
// @fulfils R93 R95
import { action, clash, Id, me, z, type Acting } from '#kernel'
import { Text } from '#kernel/web'
import { noteCheck, noteVersion } from '#automations'
import { isBetter } from './learn-compare.ts'
import { findModel, type FoundModel } from './learn-find.ts'
import { mayWriteRules } from './rule-policy.ts'
import { groupSay } from './rule-groups.ts'
import { TEXT_MODEL } from './triage-model.ts'
import { triageRows } from './triage-tables.ts'

export const settleModel = action({
  name: 'moderation.settle-model',
  input: z.object({ model: Id, outcome: z.enum(['accept', 'refuse']), reason: Text(1000, 10) }),
  subject: findModel,
  may: mayWriteRules,
  data: { noPersonalData: 'a model, and who answers for its use' },
  machine: 'none',

  async run(now, { model, outcome, reason }, found) {
    if (outcome === 'accept') await replace(now, found.language)
    const settled = await triageRows(now)
      .updateTable('moderation_models')
      .set({
        state: outcome === 'accept' ? 'in-use' : 'refused',
        settled_by: me(now),
        settled_at: now.at,
        reason,
      })
      .where('id', '=', model)
      .where('state', '=', 'proposed')
      .executeTakeFirst()
    if (settled.numUpdatedRows !== 1n) throw clash('moderation.learning.settled-already')
    if (outcome === 'accept') await tellRegister(now, found, reason)
    return { model, outcome }
  },

  audit: ({ input }) => ({
    kind: 'model',
    id: input.model,
    detail: { outcome: input.outcome, reason: input.reason },
  }),
})

/** Whatever reads this language now reads it no longer. */
export const replace = (now: Acting, language: FoundModel['language']) =>
  triageRows(now)
    .updateTable('moderation_models')
    .set({ state: 'replaced' })
    .where('language', '=', language)
    .where('state', '=', 'in-use')
    .execute()

/** The register names the version and what was found of it. */
async function tellRegister(now: Acting, { version, report }: FoundModel, reason: string) {
  const by = me(now)
  await noteVersion(now, { automation: TEXT_MODEL, version, changed: reason, by })
  const percent = (value: number | null) => (value === null ? '–' : Math.round(value * 100))
  await noteCheck(now, {
    automation: TEXT_MODEL,
    version,
    kind: 'quality',
    by,
    passed: isBetter(report),
    report: {
      says: [
        {
          key: 'moderation.learning.check',
          values: {
            texts: report.after.texts,
            precisionBefore: percent(report.before.precision),
            precision: percent(report.after.precision),
            recallBefore: percent(report.before.recall),
            recall: percent(report.after.recall),
            alarmsBefore: report.before.falseAlarms,
            alarms: report.after.falseAlarms,
          },
        },
      ],
      groups: report.groups.map(({ group, people, after }) => ({
        group,
        say: groupSay(group),
        people,
        share: after,
      })),
    },
  })
}
