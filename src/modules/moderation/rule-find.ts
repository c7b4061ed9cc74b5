// Rules an actor may see: those of the places they moderate.
import { runsBusiness, sql, type Asking } from '#kernel'
import { visibleSpaces } from '#spaces'
import { triageRows } from './triage-tables.ts'

export function visibleRules(now: Asking) {
  const { actor } = now
  const held = actor.hats.filter(({ hat }) => hat === 'moderator')
  const all =
    actor.kind === 'system' || runsBusiness(actor) || held.some(({ space }) => space === null)
  const spaces = held.flatMap(({ space }) => space ?? [])
  return triageRows(now)
    .selectFrom('moderation_rules')
    .leftJoin('spaces', 'spaces.id', 'moderation_rules.space')
    .where(sql<boolean>`(${all} or moderation_rules.space = any(${spaces}::uuid[]))`)
}

export const findRule = (now: Asking, { rule }: { rule: string }) =>
  visibleRules(now)
    .select(['moderation_rules.id', 'moderation_rules.name', 'moderation_rules.space', 'state'])
    .select(['version', 'live_version', 'live_at', 'expires_at', 'ended_at'])
    .select(['spaces.slug', 'spaces.name as spaceName'])
    .where('moderation_rules.id', '=', rule)
    .executeTakeFirst()
export type FoundRule = NonNullable<Awaited<ReturnType<typeof findRule>>>

/** The space a new rule is for; none means everywhere. */
export async function findPlace(now: Asking, { space }: { space?: string | undefined }) {
  if (space === undefined) return { space: null }
  const found = await visibleSpaces(now)
    .select('spaces.id')
    .where('spaces.slug', '=', space)
    .executeTakeFirst()
  return found && { space: found.id }
}

export const versionOf = (now: Asking, rule: string, number: number) =>
  triageRows(now)
    .selectFrom('moderation_rule_versions')
    .selectAll()
    .where('rule', '=', rule)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
