// One rule with its versions, its last backtest and a field to try words in.
import { Id, nothing, question, z } from '#kernel'
import { Text } from '#kernel/web'
import { visibleSpaces } from '#spaces'
import { mayUseDesk } from './policy.ts'
import { findRule, versionOf } from './rule-find.ts'
import { lastTest } from './rule-live.ts'
import { matcher } from './rule-match.ts'
import { mayWriteRules } from './rule-policy.ts'
import { triageRows } from './triage-tables.ts'

export const seeRule = question({
  name: 'moderation.see-rule',
  input: z.object({ rule: Id, try: Text(2000, 0).default('') }),
  subject: findRule,
  may: mayWriteRules,
  data: { noPersonalData: 'a rule of a community' },
  machine: 'none',
  audit: { unaudited: 'a rule of a community' },

  async run(now, { try: words }, rule) {
    const version = await versionOf(now, rule.id, rule.version)
    const versions = await triageRows(now)
      .selectFrom('moderation_rule_versions')
      .leftJoin('people', 'people.id', 'moderation_rule_versions.by')
      .select(['number', 'why', 'at', 'does', 'people.name as by'])
      .where('rule', '=', rule.id)
      .orderBy('number', 'desc')
      .limit(50)
      .execute()
    const found = words === '' ? null : (matcher(version.kind, version.patterns)(words) ?? '')
    return {
      rule,
      version,
      versions,
      tried: { words, found },
      test: (await lastTest(now, rule.id, rule.version)) ?? null,
    }
  },
})

export const seeRuleForm = question({
  name: 'moderation.see-rule-form',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },
  run: async (now) => ({
    spaces: await visibleSpaces(now)
      .select(['spaces.slug', 'spaces.name'])
      .orderBy('spaces.name')
      .limit(200)
      .execute(),
  }),
})
