// How many promises were kept, with all that speaks against us counted in.
// @fulfils R35 R123
import { sql, type Asking } from '#kernel'
import { share } from '#methods/statistics'
import { commitments } from './tables.ts'

export type Figures = {
  made: number
  kept: number
  keptLate: number
  dropped: number
  late: number
  open: number
  /** Came due by the day first named, or ended before. */
  due: number
  /** Kept by that day, of those that came due, with its 95 % interval; undefined before anything came due. */
  inTime: { share: number; low: number; high: number } | undefined
}

const count = (condition: ReturnType<typeof sql>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`

/** Of public promises, or of all but the confined ones. NOTE: a moved day changes nothing here; the first one counts. */
export async function figuresOf(now: Asking, which: 'public' | 'all'): Promise<Figures> {
  const row = await commitments(now)
    .selectFrom('commitments')
    .select([
      count(sql`true`).as('made'),
      count(sql`state = 'kept' and closed_at <= first_due_at`).as('kept'),
      count(sql`state = 'kept' and closed_at > first_due_at`).as('keptLate'),
      count(sql`state = 'dropped'`).as('dropped'),
      count(sql`state = 'open' and first_due_at < ${now.at}`).as('late'),
      count(sql`state = 'open' and first_due_at >= ${now.at}`).as('open'),
    ])
    .where('confined', '=', false)
    .where(sql<boolean>`(public or ${which === 'all'})`)
    .executeTakeFirstOrThrow()
  const due = row.kept + row.keptLate + row.dropped + row.late
  const computed = share(row.kept, due)
  return {
    ...row,
    due,
    inTime:
      computed.value === null
        ? undefined
        : { share: computed.value, low: computed.low, high: computed.high },
  }
}
