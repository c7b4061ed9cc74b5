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
  const missing = rows.filter(({ indicator, period }) => {
    const card = declaredIndicators().find((one) => one.name === indicator)
    if (!card) return false
    return period < shift(periodAt(now.at, card.period, now.business.timeZone), -1)
  })
  const [only] = missing
  if (!only) return []
  return [
    {
      say: { key: 'indicators.waits-figures', values: { count: missing.length } },
      href: missing.length === 1 ? indicatorLink(only.indicator) : '/desk/indicators',
    },
  ]
}
