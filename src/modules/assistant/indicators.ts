// How often the assistant sends people on to a person, and how often people found it wrong.
// @fulfils R85 R92
import { sql, type Asking, type Indicator, type Reading, type Span } from '#kernel'
import { assistant } from './tables.ts'

const ours = { unit: 'percent', period: 'month', owner: 'agent', aboutPeople: false } as const

export const indicators: readonly Indicator[] = [
  {
    name: 'assistant.handed-over',
    ...ours,
    better: 'neither',
    read: share(['hand-over'], ['answer', 'near', 'refusal', 'hand-over']),
  },
  { name: 'assistant.wrong', ...ours, better: 'lower', read: share(['wrong'], ['right', 'wrong']) },
]

/** From the counts by day, which stay when the talks are gone. */
function share(part: readonly string[], of: readonly string[]) {
  const sum = (kinds: readonly string[]) =>
    sql<number>`coalesce(sum(n) filter (where kind = any(${[...kinds]})), 0)::int`
  return async (now: Asking, { from, until }: Span): Promise<Reading> => ({
    kind: 'share',
    ...(await assistant(now)
      .selectFrom('assistant_days')
      .select([sum(part).as('part'), sum(of).as('of')])
      .where('day', '>=', from)
      .where('day', '<', until)
      .executeTakeFirstOrThrow()),
  })
}
