// Whether a withdrawal takes effect at once: measured by what still left afterwards, not by what was written down.
// @fulfils R7 R144
import { sql, type Asking, type Indicator, type Reading, type Span } from '#kernel'
import { consents } from './tables.ts'

export const indicators: readonly Indicator[] = [
  {
    name: 'consent.withdrawals-honoured',
    unit: 'percent',
    better: 'higher',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: false,
    read: honoured,
  },
  {
    name: 'consent.time-to-effect',
    unit: 'hours',
    better: 'lower',
    period: 'quarter',
    owner: 'owner',
    aboutPeople: false,
    read: timeToEffect,
  },
]

/**
 * Withdrawals of a span, each with the hours until the last letter for that purpose that left after it; nothing counts
 * once the person has agreed anew.
 */
export function withdrawalsIn(now: Asking, { from, until }: Span) {
  return consents(now)
    .selectFrom('consent_events as taken')
    .select(
      sql<number>`coalesce((select extract(epoch from max(sent.at) - taken.at) / 3600 from consent_sendings as sent
        where sent.business = taken.business and sent.contact = taken.contact and sent.purpose = taken.purpose
          and sent.channel = taken.channel and sent.at > taken.at
          and not exists (select from consent_events as anew where anew.business = taken.business
            and anew.contact = taken.contact and anew.purpose = taken.purpose and anew.channel = taken.channel
            and anew.act = 'given' and anew.at > taken.at and anew.at <= sent.at)), 0)::float8`.as(
        'hours',
      ),
    )
    .where('taken.act', '=', 'withdrawn')
    .where('taken.at', '>=', from)
    .where('taken.at', '<', until)
    .execute()
}

async function honoured(now: Asking, span: Span): Promise<Reading> {
  const all = await withdrawalsIn(now, span)
  return { kind: 'share', part: all.filter(({ hours }) => hours === 0).length, of: all.length }
}

async function timeToEffect(now: Asking, span: Span): Promise<Reading> {
  const all = await withdrawalsIn(now, span)
  return { kind: 'waits', hours: all.map(({ hours }) => hours), open: [] }
}
