// The rules of the places one moderates, live ones first.
import { nothing, question, z } from '#kernel'
import { mayUseDesk } from './policy.ts'
import { visibleRules } from './rule-find.ts'

export const seeRules = question({
  name: 'moderation.see-rules',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'rules of a community' },
  machine: 'none',
  audit: { unaudited: 'rules of a community' },

  run: async (now) => ({
    rules: await visibleRules(now)
      .leftJoin('moderation_rule_versions as v', (join) =>
        join.onRef('v.rule', '=', 'moderation_rules.id').onRef('v.number', '=', 'version'),
      )
      .select(['moderation_rules.id', 'moderation_rules.name', 'state', 'version', 'live_version'])
      .select(['expires_at', 'spaces.name as space', 'v.does', 'v.kind'])
      .orderBy('state', 'desc')
      .orderBy('moderation_rules.name')
      .limit(500)
      .execute(),
  }),
})
