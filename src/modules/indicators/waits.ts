// Figures that somebody promised to bring in and nobody did.
import { declaredIndicators, runsBusiness, type Asking, type Waiting } from '#kernel'
import { indicatorLink } from './links.ts'
import { periodAt, shift } from './periods.ts'
import { indicators } from './tables.ts'

/** Asked for only where figures were brought in before: nobody is nagged about what they do not use. */
export async function waits(now: Asking): Promise<Waiting[]> {
  if (!runsBusiness(now.actor)) return []
  const rows = await indicators(now)
    .selectFrom('indicator_figures')
    .select((select) => ['indicator', select.fn.max('period').as('period')])
    .groupBy('indicator')
    .execute()
  return rows.flatMap(({ indicator, period }): Waiting[] => {
    const card = declaredIndicators().find((one) => one.name === indicator)
    if (!card) return []
    const ended = shift(periodAt(now.at, card.period, now.business.timeZone), -1)
    if (period >= ended) return []
    return [
      {
        say: { key: 'indicators.waits-figures', values: { indicator, period: ended } },
        href: indicatorLink(indicator),
      },
    ]
  })
}
