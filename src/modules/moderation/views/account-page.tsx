import { Empty, Table } from '#html'
import { formatNumber } from '#kernel/language'
import type { View } from '#kernel/web'
import type { Figure } from '../account-figures.ts'
import type { seeAccount } from '../account-see.ts'
import { figureWord, groupWord, t } from '../words.ts'
import { Agreement } from './account-agreement.tsx'
import { ClauseLink } from './parts.tsx'
import { TermsInWords } from './terms-in-words.tsx'

type Account = NonNullable<(typeof seeAccount)['answers']>
const percent = (value: number) =>
  formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })
const path = '/moderation/account'

export const AccountPage: View<Account> = ({
  year,
  figures,
  clauses,
  groups,
  agreement,
  terms,
}) => ({
  title: t('account.title', { year: String(year) }),
  lead: t('account.lead'),
  width: 'reading',
  crumbs: [{ href: '/moderation', label: t('log.title') }],
  main: (
    <>
      <p class="meta">
        <a href={`${path}?year=${year - 1}`}>{String(year - 1)}</a>
        <a href={`${path}.csv?year=${year}`}>CSV</a>
        <a href={`${path}.json?year=${year}`}>JSON</a>
        <a href="#terms">{t('terms.public')}</a>
        <a href="/automations">{t('triage.register')}</a>
      </p>
      <div class="aligned">
        {[...Map.groupBy(figures, ({ part }) => part)].map(([part, rows]) => (
          <Part part={part} rows={rows} />
        ))}
      </div>
      {!figures.some(({ part }) => part === 'stars') && (
        <p class="quiet">{t('account.no-stars')}</p>
      )}
      <h2 id="terms">{t('terms.public')}</h2>
      <p>{t('terms.public-about')}</p>
      <TermsInWords terms={terms} />
      <Agreement of={agreement} />
      <h2>{t('account.clauses')}</h2>
      <p>{t('account.clauses-about')}</p>
      {clauses.length === 0 ? <Empty>{t('account.empty')}</Empty> : <Clauses rows={clauses} />}
      <h2>{t('account.groups')}</h2>
      <p>{t('account.groups-about')}</p>
      {groups.length === 0 ? <Empty>{t('account.empty')}</Empty> : <Groups rows={groups} />}
    </>
  ),
})

const Part = ({ part, rows }: { part: string; rows: readonly Figure[] }) => (
  <Table
    caption={figureWord('part', part)}
    rows={rows}
    columns={[
      { label: t('account.figure'), head: true, show: (row) => figureWord(row.part, row.name) },
      {
        label: t('account.value'),
        number: true,
        show: (row) => (row.value === null ? t('account.too-few') : formatNumber(row.value)),
      },
      { label: t('account.of'), number: true, show: (row) => (row.of === null ? '' : row.of) },
    ]}
  />
)

const Clauses = ({ rows }: { rows: Account['clauses'] }) => (
  <Table
    caption={t('account.clauses')}
    hideCaption
    rows={rows}
    columns={[
      {
        label: t('clause'),
        head: true,
        show: (row) => (row.words ? <ClauseLink of={row.words} /> : '–'),
      },
      { label: t('account.cited'), number: true, show: (row) => row.cited },
      { label: t('account.appealed'), number: true, show: (row) => row.appealed },
      { label: t('account.undone'), number: true, show: (row) => row.undone },
      { label: t('account.lessened'), number: true, show: (row) => row.lessened },
    ]}
  />
)

const Groups = ({ rows }: { rows: Account['groups'] }) => (
  <Table
    caption={t('account.groups')}
    hideCaption
    rows={rows}
    columns={[
      { label: t('rules.group'), head: true, show: (row) => groupWord(row.group) },
      {
        label: t('rules.people'),
        number: true,
        show: (row) => (row.people === null ? t('rules.few') : t('rules.about', { n: row.people })),
      },
      {
        label: t('account.wrongly'),
        number: true,
        show: (row) => (row.share === null ? t('rules.few') : percent(row.share)),
      },
    ]}
  />
)
