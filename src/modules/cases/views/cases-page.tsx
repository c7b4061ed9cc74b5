// The desk's list: counters as links, filters in the address, one row a case with what is due.
import {
  Button,
  Checkbox,
  Deadline,
  Details,
  Empty,
  Field,
  Form,
  Hidden,
  Keys,
  Pager,
  Press,
  Table,
  Tabs,
  Tag,
  Time,
  type Html,
} from '#html'
import type { Here, PageParts } from '#kernel/web'
import { caseLink } from '../links.ts'
import type { ListedCase } from '../list-cases.ts'
import type { CasesSeenAtDesk } from '../see-cases.ts'
import { t, word } from '../words.ts'
import { CaseFilters } from './case-filters.tsx'
import { listLink } from './case-links.ts'

const most = 2000

export function CasesPage(seen: CasesSeenAtDesk, here: Here): PageParts {
  const { cases, total, page, pages, filter } = seen
  return {
    title: total > most ? t('list.title-many', { most }) : t('list.title', { total }),
    width: 'desk',
    main: (
      <>
        <Counters {...seen} />
        <div class="buttons">
          {seen.desk && <Button href="/desk/cases/new">{t('list.log')}</Button>}
          {seen.desk && (
            <Button href="/desk/cases/reports" kind="quiet">
              {t('reports.title')}
            </Button>
          )}
          {seen.desk && (
            <Button href="/desk/cases/causes" kind="quiet">
              {t('causes.title')}
            </Button>
          )}
          <Button href="/desk/cases/macros" kind="quiet">
            {t('macros.title')}
          </Button>
          {runs(here) && (
            <Button href="/desk/cases/arrange" kind="quiet">
              {t('arrange.title')}
            </Button>
          )}
        </div>
        <Kept {...seen} here={here} />
        <CaseFilters {...seen} here={here} />
        {cases.length === 0 ? (
          <Nothing plain={listLink(filter) === '/desk/cases'} />
        ) : (
          <case-list>
            <Form action="/desk/cases/bulk" method="get" class="case-bulk">
              <CaseTable cases={cases} choose />
              <Button kind="plain">{t('bulk.go')}</Button>
            </Form>
            <Keys
              summary={t('keys.title')}
              keys={(['j', 'k', 'x', 'Enter'] as const).map((key) => [key, t(`keys.${key}`)])}
            />
          </case-list>
        )}
        <Pager page={page} pages={pages} href={(n) => listLink(filter, n)} />
      </>
    ),
  }
}

const Nothing = ({ plain }: { plain: boolean }): Html =>
  plain ? (
    <Empty>{t('list.empty')}</Empty>
  ) : (
    <Empty action={{ href: '/desk/cases', label: t('list.clear') }}>{t('list.no-match')}</Empty>
  )

const runs = ({ actor }: Here) =>
  actor.hats.some(
    ({ hat, space }) => space === null && (hat === 'owner' || hat === 'administrator'),
  )

/** Filters kept under a name, and the form that keeps this one. */
const Kept = ({ views, filter, here }: CasesSeenAtDesk & { here: Here }): Html => {
  const query = listLink(filter).split('?')[1] ?? ''
  return (
    <>
      {views.length > 0 && (
        <ul class="meta">
          {views.map((view) => (
            <li>
              <a href={view.query === '' ? '/desk/cases' : `/desk/cases?${view.query}`}>
                <bdi>{view.name}</bdi>
              </a>
              {view.owner === here.actor.person && (
                <Press action={`/desk/cases/views/${view.id}/drop`}>{t('views.drop')}</Press>
              )}
            </li>
          ))}
        </ul>
      )}
      {query !== '' && (
        <Details summary={t('views.keep')} plain>
          <Form action="/desk/cases/views">
            <Hidden name="query" value={query} />
            <Field name="name" label={t('views.name')} />
            {runs(here) && <Checkbox name="shared" value="on" label={t('macros.shared')} />}
            <Button kind="plain">{t('work.keep')}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

function Counters({ counts, filter }: CasesSeenAtDesk): Html {
  const now = listLink(filter)
  const tab = (label: string, n: number, of: Parameters<typeof listLink>[0]) => ({
    label: `${label} ${n}`,
    href: listLink(of),
    current: now === listLink(of),
  })
  return (
    <Tabs
      tabs={[
        tab(t('what.todo'), counts.todo, {}),
        tab(t('list.mine'), counts.mine, { who: 'me' }),
        tab(t('list.nobody'), counts.nobody, { who: 'nobody' }),
        tab(t('list.late'), counts.late, { what: 'all', late: true }),
        tab(t('what.waiting'), counts.waiting, { what: 'waiting' }),
      ]}
    />
  )
}

export const CaseTable = ({ cases, choose }: { cases: ListedCase[]; choose?: boolean }): Html => (
  <Table
    caption={t('list.caption')}
    hideCaption
    rows={cases}
    columns={[
      {
        label: t('col.case'),
        head: true,
        show: (one) => (
          <>
            {choose === true && (
              <input
                type="checkbox"
                name="cases"
                value={one.id}
                aria-label={t('bulk.choose', { subject: one.subject })}
              />
            )}{' '}
            <a href={caseLink(one.id)}>
              <bdi>{one.subject === '' ? one.reference : one.subject}</bdi>
            </a>
          </>
        ),
      },
      {
        label: t('col.person'),
        show: (one) => <bdi>{one.name === '' ? t('somebody') : one.name}</bdi>,
      },
      { label: t('col.state'), show: (one) => <States {...one} /> },
      {
        label: t('col.keeper'),
        show: (one) =>
          one.keeper === null ? (
            <span class="quiet">{t('nobody-yet')}</span>
          ) : (
            <bdi>{one.keeper}</bdi>
          ),
      },
      { label: t('col.latest'), show: (one) => <Time at={one.latest_at} /> },
      {
        label: t('col.due'),
        show: (one) =>
          one.due_at === null ? (
            one.closed_how !== null && word('closed-how', one.closed_how)
          ) : (
            <Deadline at={one.due_at} />
          ),
      },
    ]}
  />
)

const States = ({ track, state, stage, safety }: ListedCase): Html => (
  <span class="meta">
    {track !== 'question' && (
      <span>
        {word('track', track)}
        {stage !== null && stage !== 'closed' && `: ${word('stage', stage)}`}
      </span>
    )}
    <Tag tone={state === 'new' ? 'person' : state === 'closed' ? 'done' : 'plain'}>
      {word('state', state)}
    </Tag>
    {safety === true && <Tag tone="harm">{t('safety')}</Tag>}
  </span>
)
