// A value that nothing keeps yet is work for those who run the business, not a line to be glossed over.
import { runsBusiness, type Asking, type Waiting } from '#kernel'
import { chainOf } from './chain.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (!runsBusiness(now.actor)) return []
  const missing = (await chainOf(now)).filter((value) => value.missing.length > 0)
  if (missing.length === 0) return []
  return [
    {
      say: { key: 'trust.waits-values', values: { count: missing.length } },
      href: '/desk/trust',
    },
  ]
}
