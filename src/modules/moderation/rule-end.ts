// A rule is taken out at once, with a reason. What it held stays with people.
import { action, clash, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { findRule } from './rule-find.ts'
import { mayWriteRules } from './rule-policy.ts'
import { triageRows } from './triage-tables.ts'

export const endRule = action({
  name: 'moderation.end-rule',
  input: z.object({ rule: Id, reason: Text(500, 5) }),
  subject: findRule,
  may: mayWriteRules,
  data: { noPersonalData: 'a rule of a community' },
  machine: 'none',

  async run(now, { rule }, { state }) {
    if (state === 'expired') throw clash('moderation.rules.ended-already')
    await triageRows(now)
      .updateTable('moderation_rules')
      .set({ state: 'expired', ended_at: now.at })
      .where('id', '=', rule)
      .execute()
    return { rule }
  },

  audit: ({ input }) => ({ kind: 'rule', id: input.rule, detail: { reason: input.reason } }),
})
