// How often a machine spoke, handed over and was overruled, counted from its outputs and people's verdicts.
// @fulfils R95
import { sql, type Asking } from '#kernel'
import { automations } from './tables.ts'

export type Figures = {
  outputs: number
  handedOver: number
  held: number
  agreed: number
  overruled: number
  blindAgreed: number
  blindOverruled: number
}

export const noFigures: Figures = {
  outputs: 0,
  handedOver: 0,
  held: 0,
  agreed: 0,
  overruled: 0,
  blindAgreed: 0,
  blindOverruled: 0,
}

/** Per automation, from a day on. */
export async function figuresSince(now: Asking, since: Date): Promise<Map<string, Figures>> {
  const rows = automations(now)
  const counted = await rows
    .selectFrom('automation_figures')
    .select(['automation', 'did'])
    .select([
      sql<number>`sum(outputs)::int`.as('outputs'),
      sql<number>`sum(handed_over)::int`.as('handed_over'),
    ])
    .where('day', '>=', since)
    .groupBy(['automation', 'did'])
    .unionAll(
      rows
        .selectFrom('automation_outputs')
        .select(['automation', 'did'])
        .select([
          sql<number>`count(*)::int`.as('outputs'),
          sql<number>`(count(*) filter (where handed_over))::int`.as('handed_over'),
        ])
        .where('counted', '=', false)
        .where('at', '>=', since)
        .groupBy(['automation', 'did']),
    )
    .execute()
  const verdicts = await rows
    .selectFrom('automation_verdicts')
    .select(['automation', 'verdict', 'blind', sql<number>`count(*)::int`.as('n')])
    .where('at', '>=', since)
    .groupBy(['automation', 'verdict', 'blind'])
    .execute()
  const figures = new Map<string, Figures>()
  const of = (name: string): Figures => {
    const known = figures.get(name) ?? { ...noFigures }
    figures.set(name, known)
    return known
  }
  for (const row of counted) {
    const one = of(row.automation)
    one.outputs += row.outputs
    one.handedOver += row.handed_over
    if (row.did === 'held') one.held += row.outputs
  }
  for (const { automation, verdict, blind, n } of verdicts) {
    const one = of(automation)
    if (blind) one[verdict === 'agreed' ? 'blindAgreed' : 'blindOverruled'] += n
    else one[verdict] += n
  }
  return figures
}
