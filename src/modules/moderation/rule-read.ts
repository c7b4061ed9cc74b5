// Somebody has read what a backtest found: the rule can only go live after that.
import { action, clash, Id, me, z, type Asking } from '#kernel'
import { findRule } from './rule-find.ts'
import { mayWriteRules } from './rule-policy.ts'
import { triageRows } from './triage-tables.ts'

export const readBacktest = action({
  name: 'moderation.read-backtest',
  input: z.object({ rule: Id, backtest: Id }),
  subject: async (now: Asking, { rule, backtest }) => {
    const found = await findRule(now, { rule })
    const test = await triageRows(now)
      .selectFrom('moderation_backtests')
      .select(['id', 'read_at'])
      .where('rule', '=', rule)
      .where('id', '=', backtest)
      .executeTakeFirst()
    return found && test && { ...found, test }
  },
  may: mayWriteRules,
  data: { noPersonalData: 'that a report was read' },
  machine: 'none',

  async run(now, { rule, backtest }, { test }) {
    if (test.read_at !== null) throw clash('moderation.rules.read-already')
    await triageRows(now)
      .updateTable('moderation_backtests')
      .set({ read_by: me(now), read_at: now.at })
      .where('id', '=', backtest)
      .execute()
    return { rule }
  },

  audit: ({ input }) => ({ kind: 'rule', id: input.rule, detail: { backtest: input.backtest } }),
})
