// What a reader must know before being glad of a figure: few reports where nobody knows the channel are no good news.
// @fulfils R136 R140
import type { Indicator } from '#kernel'
import type { ReadingRow, Target } from './load.ts'

export type Warning =
  | { key: 'quiet-channel'; besides: string; value: number }
  | { key: 'unknown-channel'; besides: string }
  | { key: 'missed'; target: number; until: string }
  | { key: 'wide'; low: number; high: number }

/** `latest` is the newest reading of every indicator by name. */
export function warningsFor(
  { name, unit, better, besides }: Indicator,
  history: readonly ReadingRow[],
  target: Target | null,
  latest: ReadonlyMap<string, ReadingRow | undefined>,
): Warning[] {
  const last = latest.get(name)
  const warnings: Warning[] = []
  if (besides && last) {
    const beside = latest.get(besides.indicator)?.value ?? null
    if (beside === null) warnings.push({ key: 'unknown-channel', besides: besides.indicator })
    else if (beside < besides.below)
      warnings.push({ key: 'quiet-channel', besides: besides.indicator, value: beside })
  }
  if (!last || last.value === null || last.low === null || last.high === null) return warnings
  if (target && last.period >= target.until && missed(last.value, target.value, better))
    warnings.push({ key: 'missed', target: target.value, until: target.until })
  if (unit === 'percent' && history.length > 0 && last.high - last.low > 0.4)
    warnings.push({ key: 'wide', low: last.low, high: last.high })
  return warnings
}

function missed(value: number, target: number, better: Indicator['better']): boolean {
  if (better === 'neither') return false
  return better === 'higher' ? value < target : value > target
}
