// A rule is written anew as its next version. What is live stays live until the new version was tried and let live.
import { action, clash, Id, z } from '#kernel'
import { Whole } from '#kernel/web'
import { findRule } from './rule-find.ts'
import { keepVersion } from './rule-keep-version.ts'
import { mayWriteRules } from './rule-policy.ts'
import { RuleFields } from './rule-shapes.ts'
import { triageRows } from './triage-tables.ts'

export const changeRule = action({
  name: 'moderation.change-rule',
  input: z.object({ rule: Id, of: Whole(1, 100_000), ...RuleFields }),
  subject: findRule,
  may: mayWriteRules,
  data: { noPersonalData: 'a rule of a community' },
  machine: 'none',

  async run(now, { rule, of, ...written }, found) {
    const moved = await triageRows(now)
      .updateTable('moderation_rules')
      .set({ version: of + 1, ...(found.state === 'expired' ? { state: 'draft' as const } : {}) })
      .where('id', '=', rule)
      .where('version', '=', of)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) throw clash('moderation.rules.changed-meanwhile')
    await keepVersion(now, rule, of + 1, written)
    return { rule, version: of + 1 }
  },

  audit: ({ input, answer }) => ({
    kind: 'rule',
    id: input.rule,
    detail: { version: answer.version },
  }),
})
