// Who is this: earlier cases, how they wish to be met, what they agreed to, what was noted with them.
// @fulfils R58
import { agreedBy } from '#consent'
import type { Asking } from '#kernel'
import { countCases } from './list-cases.ts'
import { visibleCases } from './visible.ts'

export async function personPanel(now: Asking, person: string, except: string) {
  const [history, total, known] = [
    await visibleCases(now)
      .leftJoin('case_decisions', (join) =>
        join.onRef('case_decisions.case', '=', 'cases.id').on('case_decisions.round', '=', 1),
      )
      .select([
        'cases.id',
        'cases.subject',
        'cases.track',
        'cases.state',
        'cases.opened_at',
        'case_decisions.outcome',
      ])
      .where('cases.person', '=', person)
      .where('cases.id', '<>', except)
      .orderBy('cases.opened_at', 'desc')
      .limit(5)
      .execute(),
    await countCases(now, { person, what: 'all', sort: 'latest' }),
    await agreedBy(now, person, 5),
  ]
  return { history, total, ...known }
}

export type PersonPanel = Awaited<ReturnType<typeof personPanel>>
