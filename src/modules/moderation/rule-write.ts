// A moderator writes a rule. It is a draft and does nothing until it was tried, read and let live.
// @fulfils R91
import { action, z } from '#kernel'
import { Line } from '#kernel/web'
import { findPlace } from './rule-find.ts'
import { keepVersion } from './rule-keep-version.ts'
import { mayWriteRules } from './rule-policy.ts'
import { RuleFields, RuleName } from './rule-shapes.ts'
import { triageRows } from './triage-tables.ts'

export const writeRule = action({
  name: 'moderation.write-rule',
  input: z.object({ name: RuleName, space: Line(80).optional(), ...RuleFields }),
  subject: findPlace,
  may: mayWriteRules,
  data: { noPersonalData: 'a rule of a community' },
  machine: 'none',

  async run(now, { name, ...given }, { space }) {
    const id = now.id()
    await triageRows(now)
      .insertInto('moderation_rules')
      .values({ id, name, space, state: 'draft', made_at: now.at })
      .execute()
    await keepVersion(now, id, 1, given)
    return { rule: id }
  },

  audit: ({ answer, input }) => ({ kind: 'rule', id: answer.rule, detail: { name: input.name } }),
})
