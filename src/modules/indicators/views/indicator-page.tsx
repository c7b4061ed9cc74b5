import { Details, Notice, Summary, Table, Time } from '#html'
import type { View } from '#kernel/web'
import { say } from '#kernel/language'
import { t } from '../words.ts'
import { wordsOf, type Followed, type Reading } from './declared.tsx'
import { ChangeWords, FigureWords, warningWords } from './figure-words.tsx'
import { History, type Chart } from './history.tsx'
import { inUnit, periodWords } from './in-unit.ts'
import { FiguresForm, SilenceForm, TargetForm } from './steering.tsx'

export type Whole = Followed & {
  chart: Chart | undefined
  running: {
    period: string
    figure: Omit<Reading, 'period' | 'taken_at'> | { shown: 'withheld' | 'none'; because: string }
  } | null
  columns: readonly string[] | null
  given: ReadonlyArray<{
    period: string
    figures: Record<string, number>
    source: string
    given_at: Date
  }>
  may: { steer: true | { no: string } }
}

export const IndicatorPage: View<Whole> = (whole, here) => {
  const { indicator, history, target, silence, verdict, warnings } = whole
  const last = history.at(-1)
  return {
    title: wordsOf(indicator.name),
    lead: wordsOf(indicator.name, '-means'),
    crumbs: [{ href: '/desk/indicators', label: t('title') }],
    width: 'desk',
    main: (
      <>
        {warnings.map((warning) => (
          <Notice tone="attention" text={warningWords(warning, indicator.unit)} />
        ))}
        <Summary
          rows={[
            {
              name: last ? t('latest-of', { period: periodWords(last.period) }) : t('latest'),
              value: <FigureWords of={last} unit={indicator.unit} />,
            },
            {
              name: t('change'),
              value: <ChangeWords verdict={verdict} better={indicator.better} />,
            },
            ...(whole.running
              ? [
                  {
                    name: t('so-far', { period: periodWords(whole.running.period) }),
                    value: (
                      <FigureWords of={whole.running.figure as Reading} unit={indicator.unit} />
                    ),
                  },
                ]
              : []),
            {
              name: t('target'),
              value: target
                ? t('target-why', {
                    value: inUnit(target.value, indicator.unit),
                    until: periodWords(target.until),
                    reason: target.reason,
                  })
                : t('target-none'),
            },
            ...(silence ? [{ name: t('silent'), value: silence.reason }] : []),
          ]}
        />
        {history.some((row) => row.value !== null) && <h2>{t('history')}</h2>}
        <History of={whole} chart={whole.chart} />
        <h2>{t('how')}</h2>
        <Summary
          rows={[
            { name: t('formula'), value: wordsOf(indicator.name, '-formula') },
            { name: t('source'), value: wordsOf(indicator.name, '-source') },
            { name: t('caution'), value: wordsOf(indicator.name, '-caution') },
            { name: t('owner'), value: say({ key: `people.hat.${indicator.owner}` }) },
            { name: t('period'), value: t(`each.${indicator.period}`) },
            { name: t('better'), value: t(`better.${indicator.better}`) },
            {
              name: t('disclosure'),
              value: t(indicator.aboutPeople ? 'disclosure.on' : 'disclosure.off'),
            },
            ...(indicator.codes ? [{ name: t('codes'), value: indicator.codes.join(', ') }] : []),
          ]}
        />
        {whole.given.length > 0 && <Given given={whole.given} columns={whole.columns ?? []} />}
        {whole.may.steer === true && (
          <section>
            <h2>{t('steer')}</h2>
            <p class="quiet">{t('steer-lead')}</p>
            {whole.columns && <FiguresForm of={whole} columns={whole.columns} here={here} />}
            {indicator.better !== 'neither' && <TargetForm of={whole} here={here} />}
            <SilenceForm of={whole} here={here} />
          </section>
        )}
      </>
    ),
  }
}

const Given = ({ given, columns }: { given: Whole['given']; columns: readonly string[] }) => (
  <Details summary={t('given')}>
    <Table
      caption={t('given')}
      hideCaption
      rows={given}
      columns={[
        { label: t('period'), head: true, show: (row) => periodWords(row.period) },
        ...columns.map((column) => ({
          label: t(`column.${column}` as 'column.start'),
          number: true,
          show: (row: Whole['given'][number]) => row.figures[column] ?? '',
        })),
        { label: t('source'), show: (row) => <bdi>{row.source}</bdi> },
        { label: t('given-at'), show: (row) => <Time at={row.given_at} /> },
      ]}
    />
  </Details>
)
