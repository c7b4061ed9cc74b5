// What holds here: from which score on something is pointed out or held, by when a person looks, live rules, own models.
import { sql, type Asking } from '#kernel'
import { FAILURES, PAUSE_MINUTES, type Silent } from './endpoint-shapes.ts'
import type { Rule } from './rule-match.ts'
import { usualTerms } from './terms.ts'
import { triageRows } from './triage-tables.ts'

const MOST_KEPT = 500
const MOST_BUSINESSES = 200
export const usual = { flagAt: 0.5, holdAt: 0.9, hours: 24 }
export type Settings = typeof usual & { wait?: number }
export type OwnModel = { id: string; language: string; version: string }

export type Shares = { blind_share: number; second_share: number }
export type Holds = {
  settings: Settings
  silent: Silent
  shares: Shares
  rules: Rule[]
  models: OwnModel[]
}
type Found = {
  settings: (Settings & { silent: Silent }) | null
  shares: Shares | null
  rules: RuleRow[]
  models: OwnModel[]
}
type RuleRow = Omit<Rule, 'patterns'> & { patterns: string[] | null }

type Kept = Map<string, readonly string[]>
const keptHere = new Map<string, Kept>()

/** Patterns this process has read, for each business. NOTE: versions of rules never change, so they are not sent again. */
export function patternsKept(now: Asking): Kept {
  const known = keptHere.get(now.business.id)
  if (known) return known
  const made: Kept = new Map()
  if (keptHere.size >= MOST_BUSINESSES) keptHere.clear()
  keptHere.set(now.business.id, made)
  return made
}

/** What holds here, as columns of whichever statement asks. */
export const settingsColumns = (now: Asking, kept: Kept) => {
  const known = [...kept.keys()]
  return [
    sql<
      (Settings & { silent: Silent }) | null
    >`(select json_build_object('flagAt', flag_at, 'holdAt', hold_at, 'hours', promise_hours,
        'wait', case when endpoint = '' or exists (select from moderation_endpoint_state e where e.failures >= ${FAILURES}
          and e.at > ${new Date(now.at.getTime() - PAUSE_MINUTES * 60_000)}) then 0 else endpoint_wait end,
        'silent', endpoint_silent) from moderation_triage)`.as('settings'),
    sql<Shares | null>`(select json_build_object('blind_share', blind_share, 'second_share', second_share) from moderation_terms)`.as(
      'shares',
    ),
    sql<RuleRow[]>`(select coalesce(json_agg(one), '[]') from (
        select r.id, r.name, r.space, v.number, v.kind, case when r.id::text || '/' || v.number = any(${known}::text[]) then null else v.patterns end as patterns, v.does, v.severity, v.promise_hours, v.afterwards
        from moderation_rules r join moderation_rule_versions v on v.business = r.business and v.rule = r.id and v.number = r.live_version
        where r.state = 'live' and r.expires_at > ${now.at} order by r.live_at) as one)`.as(
      'rules',
    ),
    sql<OwnModel[]>`(select coalesce(json_agg(one), '[]') from (
        select id, language, version from moderation_models where state = 'in-use') as one)`.as(
      'models',
    ),
  ] as const
}

export const settingsIn = ({ settings, shares, rules, models }: Found, kept: Kept): Holds => ({
  settings: settings ?? usual,
  silent: settings?.silent ?? 'publish',
  shares: shares ?? usualTerms,
  models,
  rules: rules.map(({ patterns, ...rule }) => {
    const key = `${rule.id}/${rule.number}`
    const read = patterns ?? kept.get(key) ?? []
    if (kept.size < MOST_KEPT) kept.set(key, read)
    return { ...rule, patterns: read }
  }),
})

/** One statement, however many rules there are. */
export async function settingsHere(now: Asking): Promise<Holds> {
  const kept = patternsKept(now)
  const found = await triageRows(now)
    .selectNoFrom(settingsColumns(now, kept))
    .executeTakeFirstOrThrow()
  return settingsIn(found, kept)
}
