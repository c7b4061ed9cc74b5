// How often people thought otherwise than a machine: never is as suspicious as often.
// @fulfils R85 R95
import { sql, type Asking, type Indicator, type Reading, type Span } from '#kernel'
import { automations } from './tables.ts'

const ours = { better: 'neither', owner: 'administrator', aboutPeople: false } as const

export const indicators: readonly Indicator[] = [
  { name: 'automations.overruled', unit: 'percent', period: 'month', ...ours, read: overruled },
]

async function overruled(now: Asking, { from, until }: Span): Promise<Reading> {
  const found = await automations(now)
    .selectFrom('automation_verdicts')
    .select([
      sql<number>`count(*)::int`.as('of'),
      sql<number>`(count(*) filter (where verdict = 'overruled'))::int`.as('part'),
    ])
    .where('at', '>=', from)
    .where('at', '<', until)
    .executeTakeFirstOrThrow()
  return { kind: 'share', ...found }
}
