// Counters and durations of this process, without a word about anybody.
import type { App } from '../app.ts'

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const buckets = Array.from(bounds.concat(Infinity), () => 0)
const byStatus = new Map<string, number>()
let seconds = 0

/** Notes one answered request: status and duration in seconds. */
export function note(status: number, took: number): void {
  const kind = `${Math.floor(status / 100)}xx`
  byStatus.set(kind, (byStatus.get(kind) ?? 0) + 1)
  seconds += took
  const bucket = bounds.findIndex((bound) => took <= bound)
  const at = bucket === -1 ? bounds.length : bucket
  buckets[at] = (buckets[at] ?? 0) + 1
}

/** Everything in Prometheus' exposition format. */
export async function metricsText(app: App): Promise<string> {
  const waiting = await app.database.owner
    .query<{ n: number }>('select count(*)::int as n from outbox')
    .catch(() => undefined)
  const total = buckets.reduce((sum, one) => sum + one, 0)
  let sum = 0
  const histogram = bounds.map((bound, index) => {
    sum += buckets[index] ?? 0
    return `evenhand_request_seconds_bucket{le="${bound}"} ${sum}`
  })
  return [
    '# TYPE evenhand_requests_total counter',
    ...[...byStatus].map(([kind, count]) => `evenhand_requests_total{status="${kind}"} ${count}`),
    '# TYPE evenhand_request_seconds histogram',
    ...histogram,
    `evenhand_request_seconds_bucket{le="+Inf"} ${total}`,
    `evenhand_request_seconds_sum ${seconds}`,
    `evenhand_request_seconds_count ${total}`,
    '# TYPE evenhand_facts_waiting gauge',
    `evenhand_facts_waiting ${waiting?.rows[0]?.n ?? 'NaN'}`,
    '# TYPE evenhand_memory_bytes gauge',
    `evenhand_memory_bytes ${process.memoryUsage().rss}`,
    '# TYPE evenhand_connections gauge',
    `evenhand_connections{state="open"} ${app.database.pool.totalCount}`,
    `evenhand_connections{state="waiting"} ${app.database.pool.waitingCount}`,
  ].join('\n')
}
