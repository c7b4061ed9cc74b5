// What has been read, aimed at and silenced, by indicator: three queries for all of them.
import { declaredIndicators, sql, type Asking, type Indicator } from '#kernel'
import { change, type Verdict } from '#methods/statistics'
import { indicators, type IndicatorTables } from './tables.ts'
import { warningsFor, type Warning } from './warnings.ts'

export type ReadingRow = Omit<IndicatorTables['indicator_readings'], 'business' | 'id'>
export type Target = { value: number; until: string; reason: string; set_at: Date }
export type Silence = { reason: string; began_at: Date }

export type Followed = {
  indicator: Indicator
  /** Oldest first; the newest reading of each period. */
  history: ReadingRow[]
  target: Target | null
  silence: Silence | null
  /** The newest figure beside the one before it; null where there are not two. */
  verdict: Verdict | null
  warnings: Warning[]
}

export const findIndicator = (name: string): Indicator | undefined =>
  declaredIndicators().find((one) => one.name === name)

/** Every declared indicator, or those named, with at most `most` periods each. */
export async function follow(
  now: Asking,
  names?: readonly string[],
  most = 24,
): Promise<Followed[]> {
  const wanted = declaredIndicators().filter(
    (one) => names === undefined || names.includes(one.name),
  )
  const [readings, targets, silences] = [
    await newestReadings(now, most),
    await newestTargets(now),
    await openSilences(now),
  ]
  const byName = Map.groupBy(readings, (row) => row.indicator)
  const latest = new Map([...byName].map(([name, rows]) => [name, rows.at(-1)]))
  return wanted.map((indicator) => {
    const history = byName.get(indicator.name) ?? []
    const target = targets.find((one) => one.indicator === indicator.name) ?? null
    return {
      indicator,
      history,
      target,
      silence: silences.find((one) => one.indicator === indicator.name) ?? null,
      verdict: verdictOf(history),
      warnings: warningsFor(indicator, history, target, latest),
    }
  })
}

const newestReadings = async (now: Asking, most: number): Promise<ReadingRow[]> => {
  const newest = indicators(now)
    .selectFrom('indicator_readings')
    .distinctOn(['indicator', 'period'])
    .selectAll()
    .orderBy('indicator')
    .orderBy('period')
    .orderBy('id', 'desc')
    .as('newest')
  const ranked = indicators(now)
    .selectFrom(newest)
    .selectAll()
    .select(
      sql<number>`row_number() over (partition by indicator order by period desc)::int`.as('rank'),
    )
    .as('ranked')
  return indicators(now)
    .selectFrom(ranked)
    .selectAll()
    .where('rank', '<=', most)
    .orderBy('indicator')
    .orderBy('period')
    .execute()
}

const newestTargets = (now: Asking) =>
  indicators(now)
    .selectFrom('indicator_targets')
    .distinctOn('indicator')
    .select(['indicator', 'value', 'until', 'reason', 'set_at'])
    .orderBy('indicator')
    .orderBy('set_at', 'desc')
    .execute()

const openSilences = (now: Asking) =>
  indicators(now)
    .selectFrom('indicator_silences')
    .select(['indicator', 'reason', 'began_at'])
    .where('ended_at', 'is', null)
    .execute()

function verdictOf(history: readonly ReadingRow[]): Verdict | null {
  const [before, after] = history.slice(-2).map(measureOf)
  if (!before || !after) return null
  const changed = change(before, after)
  return changed.value === null ? null : changed.verdict
}

const measureOf = ({ value, low, high, n }: ReadingRow) =>
  value === null || low === null || high === null
    ? undefined
    : { value, low, high, n: n ?? 0, confidence: 0.95 }
