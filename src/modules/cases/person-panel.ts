// Who is this: earlier cases, how they wish to be met, what they agreed to, what was noted with them.
// @fulfils R58
import { consentPurposes, mayReach, preferencesFor } from '#consent'
import { sql, type Asking } from '#kernel'
import { visibleCases } from './visible.ts'

export async function personPanel(now: Asking, person: string, except: string) {
  const [history, counts, wishes, agreed] = [
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
    await visibleCases(now)
      .select(sql<number>`count(*)::int`.as('n'))
      .where('cases.person', '=', person)
      .executeTakeFirstOrThrow(),
    await preferencesFor(now, { person }),
    await agreements(now, person),
  ]
  return { history, total: counts.n, wishes, agreed }
}

export type PersonPanel = Awaited<ReturnType<typeof personPanel>>

async function agreements(now: Asking, person: string) {
  const said: Array<{ title: string; yes: boolean }> = []
  for (const { key, title, channels, retired } of (await consentPurposes(now)).slice(0, 5)) {
    const [channel] = channels
    if (retired || !channel) continue
    const reach = await mayReach(now, { person }, key, channel)
    said.push({ title, yes: reach.may || reach.why === 'quiet-hours' || reach.why === 'too-often' })
  }
  return said
}
