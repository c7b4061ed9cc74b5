import { Button, Buttons, Details, Summary, Table, Time } from '#html'
import type { View } from '#kernel/web'
import { inUnit, periodWords } from '#indicators'
import { t } from '../words.ts'

type Unit = Parameters<typeof inUnit>[1]
type ReportSection = {
  id: string
  title: string
  lead: string
  lines: ReadonlyArray<{ name: string; value: string }>
  note: string
}
export type Frozen = {
  year: number
  edition: number
  hash: string
  signature: string
  frozen_at: Date
  publicKey: string
  locale: string
  report: {
    business: string
    languages: Record<string, { values: ReportSection[]; sections: ReportSection[] }>
    figures: ReadonlyArray<{
      indicator: string
      name: Record<string, string>
      unit: string
      period: string
      shown: string
      value: number | null
      low: number | null
      high: number | null
      n: number | null
      because: string | null
      codes: readonly string[]
    }>
  }
}

/** The report in the reader's language, or in the first one it was frozen in. */
export function languageOf({ report, locale }: Pick<Frozen, 'report' | 'locale'>): string {
  return report.languages[locale] ? locale : (Object.keys(report.languages)[0] ?? 'en')
}

export const ReportPage: View<Frozen> = (frozen) => {
  const { report, year, edition } = frozen
  const language = languageOf(frozen)
  const words = report.languages[language]
  const at = `/trust/reports/${year}/${edition}`
  return {
    title: t('report.title', { business: report.business, year: String(year) }),
    lead: (
      <>
        {t('report.lead', { edition })} <Time at={frozen.frozen_at} as="day" />.
      </>
    ),
    crumbs: [{ href: '/trust', label: t('place') }],
    main: (
      <>
        <Buttons>
          <Button kind="plain" href={`${at}/report.pdf`}>
            {t('report.pdf')}
          </Button>
          <Button kind="plain" href={`${at}/report.json`}>
            {t('as-json')}
          </Button>
          <Button kind="plain" href={`${at}/report.csv`}>
            {t('as-csv')}
          </Button>
        </Buttons>
        {words && words.values.length > 0 && (
          <section>
            <h2>{t('values')}</h2>
            <Parts sections={words.values} />
          </section>
        )}
        <section>
          <h2>{t('figures')}</h2>
          <Table
            caption={t('figures')}
            hideCaption
            wide
            rows={report.figures}
            columns={[
              {
                label: t('figures.name'),
                head: true,
                show: (row) => row.name[language] ?? row.indicator,
              },
              { label: t('report.period'), show: (row) => periodWords(row.period) },
              {
                label: t('figures.latest'),
                number: true,
                show: (row) =>
                  row.value === null ? t('report.no-figure') : inUnit(row.value, row.unit as Unit),
              },
              {
                label: t('report.interval'),
                number: true,
                show: (row) =>
                  row.low === null || row.high === null
                    ? ''
                    : t('report.from-to', {
                        low: inUnit(row.low, row.unit as Unit),
                        high: inUnit(row.high, row.unit as Unit),
                      }),
              },
              { label: t('report.n'), number: true, show: (row) => row.n ?? '' },
              { label: t('report.codes'), show: (row) => row.codes.join(', ') },
            ]}
          />
        </section>
        {words && <Parts sections={words.sections} as="h2" />}
        <section>
          <h2>{t('report.check')}</h2>
          <p>{t('report.check-lead')}</p>
          <Summary
            rows={[
              { name: t('report.hash'), value: <code dir="ltr">{frozen.hash}</code> },
              { name: t('report.signature'), value: <code dir="ltr">{frozen.signature}</code> },
            ]}
          />
          <Details summary={t('report.key')}>
            <pre dir="ltr">{frozen.publicKey}</pre>
          </Details>
        </section>
      </>
    ),
  }
}

const Parts = ({
  sections,
  as = 'h3',
}: {
  sections: readonly ReportSection[]
  as?: 'h2' | 'h3'
}) => (
  <>
    {sections.map((section) => (
      <section>
        {as === 'h2' ? <h2>{section.title}</h2> : <h3>{section.title}</h3>}
        {section.lead !== '' && <p dir="auto">{section.lead}</p>}
        {section.lines.length > 0 && (
          <Summary rows={section.lines.map((line) => ({ name: line.name, value: line.value }))} />
        )}
        {section.note !== '' && <p class="quiet">{section.note}</p>}
      </section>
    ))}
  </>
)
