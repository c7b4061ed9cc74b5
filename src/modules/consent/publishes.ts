// What the trust page says of consent: how many took it back in a year, and whether anything was sent afterwards.
// @fulfils R7 R56
import type { Asking, PublicSection, Say } from '#kernel'
import { runningCount } from '#methods/disclosure'
import { withdrawalsIn } from './indicators.ts'
import { purposesOf } from './purposes.ts'

const fewest = 10

export async function publishes(now: Asking): Promise<PublicSection[]> {
  const year = { from: new Date(now.at.getTime() - 365 * 86_400_000), until: now.at }
  const taken = await withdrawalsIn(now, year)
  const late = taken.filter(({ hours }) => hours > 0).length
  const purposes = (await purposesOf(now)).filter((one) => !one.retired)
  const many = runningCount(taken.length, fewest)
  const line = (name: string, value: number | Say, harm = false) => ({
    name: { key: `consent.public.${name}` },
    value,
    harm,
  })
  return [
    {
      id: 'consent.withdrawals',
      order: 31,
      title: { key: 'consent.public.title' },
      lead: { key: 'consent.public.lead' },
      empty: { key: 'consent.public.none' },
      lines: [
        ...(purposes.length > 0 ? [line('purposes', purposes.length)] : []),
        ...(many === undefined
          ? []
          : [line('withdrawals', { key: 'consent.public.at-least', values: { n: many } })]),
        // NOTE: a letter that left after a withdrawal is told however few there are: it is our mistake, not their secret.
        ...(many !== undefined || late > 0 ? [line('late', late, late > 0)] : []),
      ],
      ...(many === undefined && taken.length > 0
        ? { withheld: { key: 'consent.public.few' } }
        : {}),
      more: { href: '/subscribe', say: { key: 'consent.public.more' } },
    },
  ]
}
