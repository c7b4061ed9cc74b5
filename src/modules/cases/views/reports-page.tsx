// Figures of the desk: each with its sample, its doubt or the reason why there is none.
import { Table, Tabs, Time, type Html } from '#html'
import { formatNumber, formatLanguage } from '#kernel/language'
import type { PageParts } from '#kernel/web'
import type { GroupFigures } from '../group-outcomes.ts'
import type { ReportsSeen } from '../reports.ts'
import { t, word } from '../words.ts'
import { money } from './decision.tsx'

export function ReportsPage(seen: ReportsSeen): PageParts {
  const { days, waits, backlog, causes, outcomes, ratings, goodwill, groups } = seen
  return {
    title: t('reports.title'),
    lead: t('reports.lead', { days }),
    width: 'desk',
    crumbs: [{ href: '/desk/cases', label: t('place-desk') }],
    main: (
      <>
        <Tabs
          tabs={[30, 90, 365].map((n) => ({
            href: `/desk/cases/reports?days=${n}`,
            label: t('reports.days', { n }),
            current: n === days,
          }))}
        />
        <h2>{t('reports.waiting')}</h2>
        <p class="quiet">{t('reports.waiting-means')}</p>
        {waits.newest !== null && <p class="quiet">{t('reports.newest', { n: waits.newest })}</p>}
        <Table
          caption={t('reports.waiting')}
          hideCaption
          rows={waits.tracks}
          columns={[
            { label: t('filter.track'), head: true, show: (one) => word('track', one.track) },
            { label: t('reports.n'), number: true, show: (one) => one.n },
            { label: t('reports.median'), number: true, show: (one) => hours(one.median) },
            { label: t('reports.p90'), number: true, show: (one) => hours(one.p90) },
            { label: t('reports.still'), number: true, show: (one) => one.still },
          ]}
        />
        <h2>{t('reports.backlog')}</h2>
        <Table
          caption={t('reports.backlog')}
          hideCaption
          rows={backlog}
          columns={[
            { label: t('filter.track'), head: true, show: (one) => word('track', one.track) },
            { label: t('reports.open'), number: true, show: (one) => one.open },
            { label: t('list.late'), number: true, show: (one) => one.late },
            {
              label: t('reports.oldest'),
              show: (one) => one.oldest && <Time at={new Date(one.oldest)} />,
            },
          ]}
        />
        <h2>{t('reports.complaints')}</h2>
        <Table
          caption={t('reports.complaints')}
          hideCaption
          rows={[
            { name: t('reports.decided'), value: String(outcomes.decided) },
            { name: t('reports.upheld'), value: share(outcomes.upheld) },
            { name: t('reports.reviewed'), value: String(outcomes.reviewed) },
            { name: t('reports.overturned'), value: share(outcomes.overturned) },
            { name: t('reports.goodwill'), value: `${goodwill.times} · ${money(goodwill.cents)}` },
            { name: t('reports.asked'), value: String(ratings.asked) },
            { name: t('reports.process'), value: share(ratings.process) },
            { name: t('reports.outcome'), value: share(ratings.outcome) },
          ]}
          columns={[
            { label: t('reports.figure'), head: true, show: (one) => one.name },
            { label: t('reports.value'), show: (one) => one.value },
          ]}
        />
        <h2>{t('causes.title')}</h2>
        {causes.length === 0 ? (
          <p>{t('reports.no-causes')}</p>
        ) : (
          <Table
            caption={t('causes.title')}
            hideCaption
            rows={causes}
            columns={[
              { label: t('filter.cause'), head: true, show: (one) => <bdi>{one.name}</bdi> },
              { label: t('reports.n'), number: true, show: (one) => one.n },
              { label: t('reports.of-complaints'), number: true, show: (one) => one.complaints },
              { label: t('causes.mistakes'), number: true, show: (one) => one.mistakes },
            ]}
          />
        )}
        {groups && <Groups {...groups} />}
      </>
    ),
  }
}

type Quantile = ReportsSeen['waits']['tracks'][number]['median']

const hours = (one: Quantile): string => {
  if (one.value === null) return t('reports.none')
  const [low, high] = [one.low, one.high].map((end) =>
    end === null ? '…' : formatNumber(round(end)),
  )
  return t('reports.hours', {
    value: formatNumber(round(one.value)),
    low: low ?? '',
    high: high ?? '',
  })
}

const round = (value: number) => Math.round(value * 10) / 10

const share = (one: ReportsSeen['ratings']['process']): string =>
  one.value === null
    ? t('reports.none')
    : t('reports.share', {
        value: Math.round(one.value * 100),
        low: Math.round(one.low * 100),
        high: Math.round(one.high * 100),
        n: one.n,
      })

type GroupProps = { year: number; figures: GroupFigures[] }

const Groups = ({ year, figures }: GroupProps): Html => {
  const grouped = figures
    .map((one) => ({ ...one, cells: one.cells.filter(({ row }) => row.length > 0) }))
    .filter(({ cells }) => cells.some(({ shown }) => shown !== false))
  return (
    <>
      <h2>{t('reports.groups', { year: String(year) })}</h2>
      <p class="quiet">{t('reports.groups-means')}</p>
      {grouped.length === 0 && <p>{t('reports.groups-none')}</p>}
      {grouped.map((one) => (
        <Grouped {...one} />
      ))}
    </>
  )
}

const Grouped = ({ measure, by, cells }: GroupFigures): Html => (
  <Table
    caption={t(`reports.by-${measure}-${by}` as 'reports.by-upheld-language')}
    rows={cells}
    columns={[
      {
        label: t('reports.group'),
        head: true,
        show: ({ row }) => groupName(by, row[0] ?? ''),
      },
      {
        label: t('reports.value'),
        show: (cell) =>
          cell.shown === true
            ? t('reports.about', { value: Math.round(cell.mean * 100), n: cell.people })
            : cell.shown === 'range'
              ? t('reports.between', {
                  from: Math.round(cell.from * 100),
                  to: Math.round(cell.to * 100),
                })
              : t('reports.hidden'),
      },
    ]}
  />
)

const groupName = (by: string, group: string): string => {
  if (by === 'community') return word('group', group)
  if (group === 'other') return word('group', 'other')
  return formatLanguage(group)
}
