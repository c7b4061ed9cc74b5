// What holds here: from which score on something is pointed out or held, by when a person looks, live rules, own models.
import { sql, type Asking } from '#kernel'
import type { Rule } from './rule-match.ts'
import { triageRows } from './triage-tables.ts'

export const usual = { flagAt: 0.5, holdAt: 0.9, hours: 24 }
export type Settings = typeof usual
export type OwnModel = { id: string; language: string; version: string }

/** One statement, however many rules there are. */
export async function settingsHere(
  now: Asking,
): Promise<{ settings: Settings; rules: Rule[]; models: OwnModel[] }> {
  const found = await triageRows(now)
    .selectNoFrom([
      sql<Settings | null>`(select json_build_object('flagAt', flag_at, 'holdAt', hold_at, 'hours', promise_hours) from moderation_triage)`.as(
        'settings',
      ),
      sql<Rule[]>`(select coalesce(json_agg(one), '[]') from (
        select r.id, r.name, r.space, v.number, v.kind, v.patterns, v.does, v.severity, v.promise_hours, v.afterwards
        from moderation_rules r join moderation_rule_versions v on v.business = r.business and v.rule = r.id and v.number = r.live_version
        where r.state = 'live' and r.expires_at > ${now.at} order by r.live_at) as one)`.as(
        'rules',
      ),
      sql<OwnModel[]>`(select coalesce(json_agg(one), '[]') from (
        select id, language, version from moderation_models where state = 'in-use') as one)`.as(
        'models',
      ),
    ])
    .executeTakeFirstOrThrow()
  return { ...found, settings: found.settings ?? usual }
}
