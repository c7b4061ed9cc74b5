import { Button, Deadline, Details, Empty, Pager, Table, Tabs, Tag, Time, type Html } from '#html'
import type { PageParts } from '#kernel/web'
import { deskPath } from '../links.ts'
import type { DeskListed } from '../see-desk-commitments.ts'
import { t, word } from '../words.ts'
import { FiguresOf } from './figures.tsx'
import { StateTag } from './state-tag.tsx'

const choices = [
  ['all', ''],
  ['overdue', 'state=overdue'],
  ['open', 'state=open'],
  ['mine', 'mine=yes'],
  ['kept', 'state=kept'],
  ['dropped', 'state=dropped'],
] as const

export function DeskCommitmentsPage(seen: DeskListed): PageParts {
  const { asked } = seen
  const now = asked.mine ? 'mine' : (asked.state ?? 'all')
  const query = choices.find(([key]) => key === now)?.[1] ?? ''
  return {
    title: t('desk.title', { n: seen.n }),
    width: 'desk',
    main: (
      <>
        <p class="buttons">
          <Button href="/desk/commitments/new">{t('desk.new')}</Button>
          <Button href="/desk/mistakes/new" kind="plain">
            {t('mistakes.new')}
          </Button>
          <Button href="/desk/decisions/new" kind="plain">
            {t('decisions.new')}
          </Button>
        </p>
        <Tabs
          label={t('desk.which')}
          tabs={choices.map(([key, q]) => ({
            href: `/desk/commitments${q && `?${q}`}`,
            label: t(`desk.tab-${key}`),
            current: key === now,
          }))}
        />
        {seen.rows.length === 0 ? (
          <Empty>{t(now === 'all' ? 'desk.empty' : 'desk.none-so')}</Empty>
        ) : (
          <List {...seen} />
        )}
        <Pager
          page={seen.page}
          pages={seen.pages}
          href={(n) => `/desk/commitments?${query}${query && '&'}page=${n}`}
        />
        <Details summary={t('figures.title')}>
          <FiguresOf figures={seen.figures} />
        </Details>
      </>
    ),
  }
}

const List = ({ rows }: DeskListed): Html => (
  <Table
    caption={t('place-desk')}
    hideCaption
    rows={rows}
    columns={[
      {
        label: t('title'),
        head: true,
        show: (one) => (
          <a href={deskPath(one.id)}>
            <bdi>{one.title}</bdi>
          </a>
        ),
      },
      { label: t('kind-title'), show: (one) => word('kind', one.kind) },
      { label: t('owner'), show: (one) => <bdi>{one.owner || t('owner-gone')}</bdi> },
      {
        label: t('due-title'),
        show: (one) =>
          one.closed ? <Time at={one.due_at} as="day" /> : <Deadline at={one.due_at} />,
      },
      { label: t('state-title'), show: (one) => <StateTag state={one.state} /> },
      {
        label: t('seen-by'),
        show: (one) =>
          one.confined ? (
            <Tag tone="person">{t('confined')}</Tag>
          ) : one.public ? (
            t('public')
          ) : (
            t('desk-only')
          ),
      },
    ]}
  />
)
