// What the trust page says of the channel: who receives, what protects whoever speaks up, and a year's count where many came.
// @fulfils R80 R142
import type { Asking, PublicSection } from '#kernel'
import { about } from '#methods/disclosure'
import { today } from './days.ts'
import { recipientsNow } from './recipients.ts'
import { speakup } from './tables.ts'
import { countOf } from './yearly.ts'

/** NOTE: every line but the last is the same with and without reports; the last needs ten of a year that is over. */
export async function publishes(now: Asking): Promise<PublicSection[]> {
  const recipients = (await recipientsNow(now)).filter((one) => one.reads)
  const channel = await speakup(now)
    .selectFrom('speakup_channel')
    .select(['country', 'months_founded', 'months_unfounded', 'onion', 'separate_origin'])
    .executeTakeFirst()
  const year = Number(today(now).slice(0, 4)) - 1
  const counted = await countOf(now, year)
  const line = (word: string, value: string | number) => ({
    name: { key: `speakup.public.${word}` },
    value: typeof value === 'number' ? value : { key: `speakup.public.${value}` },
  })
  return [
    {
      id: 'speakup.channel',
      order: 45,
      title: { key: 'speakup.public.title' },
      lead: { key: 'speakup.public.lead' },
      lines:
        recipients.length === 0
          ? []
          : [
              line('recipients', recipients.length),
              line('outside', recipients.filter((one) => one.step === 3).length),
              line('appointed', 'by-two'),
              line('opened-by', 'recipients-only'),
              line('spare-key', 'none'),
              line('kept-founded', channel?.months_founded ?? 36),
              line('kept-unfounded', channel?.months_unfounded ?? 2),
              line('onion', channel?.onion ? 'offered' : 'not-offered'),
              ...(counted
                ? [
                    {
                      name: { key: 'speakup.public.about-reports', values: { year: String(year) } },
                      value: about(counted.received),
                    },
                  ]
                : []),
            ],
      empty: { key: 'speakup.public.closed' },
      withheld: { key: 'speakup.public.withheld' },
      more: { href: '/speak-up', say: { key: 'speakup.place' } },
    },
  ]
}
