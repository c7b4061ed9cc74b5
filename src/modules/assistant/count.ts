// Counts what happened by the day: these counts stay when the talks are gone.
import { sql, type Acting } from '#kernel'
import { startOfDay } from '#methods/calendar'
import { assistant } from './tables.ts'

export const count = (now: Acting, kind: string, why = '') =>
  assistant(now)
    .insertInto('assistant_days')
    .values({ day: startOfDay(now.at, now.business.timeZone), kind, why, n: 1 })
    .onConflict((known) =>
      known
        .columns(['business', 'day', 'kind', 'why'])
        .doUpdateSet({ n: sql<number>`assistant_days.n + 1` }),
    )
    .execute()
