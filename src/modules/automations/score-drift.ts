// Whether a machine's scores still lie as they did: the last thirty days against the ninety before, within one version.
// @fulfils R93
import { sql, type Asking } from '#kernel'
import { isNotComputed, populationStability, type Stability } from '#methods/statistics'
import { automations } from './tables.ts'

const DAY = 86_400_000

export async function scoreDrift(now: Asking, automation: string): Promise<Stability | null> {
  const recent = new Date(now.at.getTime() - 30 * DAY)
  const early = new Date(now.at.getTime() - 120 * DAY)
  const rows = await automations(now)
    .selectFrom('automation_figures')
    .select(['version', 'bin'])
    .select([
      sql<number>`coalesce(sum(outputs) filter (where day < ${recent}), 0)::int`.as('before'),
      sql<number>`coalesce(sum(outputs) filter (where day >= ${recent}), 0)::int`.as('now'),
    ])
    .where('automation', '=', automation)
    .where('bin', '>', 0)
    .where('day', '>=', early)
    .groupBy(['version', 'bin'])
    .execute()
  const byVersion = [...Map.groupBy(rows, ({ version }) => version).values()]
  const newest = byVersion.toSorted((a, b) => recentOf(b) - recentOf(a))[0]
  if (!newest) return null
  const bins = (when: 'before' | 'now') =>
    Array.from({ length: 10 }, (_, at) => newest.find(({ bin }) => bin === at + 1)?.[when] ?? 0)
  const found = populationStability(bins('before'), bins('now'))
  return isNotComputed(found) ? null : found
}

const recentOf = (rows: ReadonlyArray<{ now: number }>) =>
  rows.reduce((sum, row) => sum + row.now, 0)
