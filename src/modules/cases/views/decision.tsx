// A decision as it is told: outcome, reasons, remedy, who else can be asked. At the desk also who decided and what differs.
import { Summary, Time, type Html, type SummaryRow } from '#html'
import { formatNumber } from '#kernel/language'
import { t, word } from '../words.ts'

export type Told = {
  round: number
  outcome: string
  reasons: string
  remedy: string
  remedy_words: string
  cents: number
  goodwill: boolean
  at: Date
  done_at: Date | null
  body: string | null
  body_website: string | null
  outside: string | null
  decider?: string | null
  differs?: string | null
}

export const money = (cents: number): string =>
  formatNumber(cents / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const Decision = ({ told }: { told: Told }): Html => {
  const rows: Array<SummaryRow | false> = [
    { name: t('decision.outcome'), value: word('outcome', told.outcome) },
    { name: t('decision.reasons'), value: <span dir="auto">{told.reasons}</span> },
    {
      name: t(told.goodwill ? 'decision.goodwill' : 'decision.remedy'),
      value: (
        <>
          {word('remedy', told.remedy)}
          {told.remedy_words !== '' && (
            <>
              {': '}
              <bdi>{told.remedy_words}</bdi>
            </>
          )}
          {told.cents > 0 && ` (${money(told.cents)})`}
          {told.done_at !== null && (
            <>
              {' · '}
              {t('decision.done')} <Time at={told.done_at} />
            </>
          )}
        </>
      ),
    },
    told.body !== null && {
      name: t('decision.external'),
      value:
        told.body_website === null ? (
          <bdi>{told.body}</bdi>
        ) : (
          <a href={told.body_website}>
            <bdi>{told.body}</bdi>
          </a>
        ),
    },
    told.decider !== undefined && {
      name: t('decision.by'),
      value: <bdi>{told.decider ?? t('decision.by-outside')}</bdi>,
    },
    told.differs !== undefined &&
      told.differs !== null && {
        name: t('decision.differs'),
        value: <span dir="auto">{told.differs}</span>,
      },
    { name: t('decision.at'), value: <Time at={told.at} /> },
  ]
  return (
    <section>
      <h2>{t(told.round === 1 ? 'decision.first' : 'decision.second')}</h2>
      <Summary rows={rows.filter((row) => row !== false)} />
    </section>
  )
}
