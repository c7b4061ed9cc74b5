// What goes tonight, what went, and what is asked for without being used.
import { Details, Empty, Table, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeRetention } from '../see-retention.ts'
import { columnSays, t, tableSays } from '../words.ts'
import { deskCrumbs } from './desk-page.tsx'

export const RetentionPage: View<NonNullable<(typeof seeRetention)['answers']>> = ({
  dry,
  runs,
  unused,
  fields,
}) => ({
  title: t('retention-title'),
  lead: t('retention-lead'),
  crumbs: deskCrumbs(),
  width: 'desk',
  main: (
    <>
      <h2>{t('tonight')}</h2>
      {dry.length === 0 ? (
        <Empty>{t('tonight-empty')}</Empty>
      ) : (
        <Table
          caption={t('tonight')}
          hideCaption
          rows={dry}
          columns={[
            { label: t('where'), head: true, show: (one) => tableSays(one.table) },
            { label: t('rule'), show: (one) => one.rule },
            { label: t('rows-title'), number: true, show: (one) => one.rows },
            { label: t('held-back'), number: true, show: (one) => one.held },
          ]}
        />
      )}
      <h2>{t('nights')}</h2>
      {runs.length === 0 ? (
        <Empty>{t('nights-empty')}</Empty>
      ) : (
        runs.map((run) => (
          <Details
            summary={
              <>
                <Time at={run.at} as="both" /> · {t('rows', { rows: run.rows })}
              </>
            }
            plain
          >
            <pre>{JSON.stringify(run.report, null, 2)}</pre>
          </Details>
        ))
      )}
      <h2>{t('unused-title')}</h2>
      <p>{t('unused-lead')}</p>
      {unused.length === 0 && fields.length === 0 ? (
        <Empty>{t('unused-empty')}</Empty>
      ) : (
        <ul>
          {unused.map((one) => (
            <li>
              {tableSays(one.table)}: {columnSays(one.table, one.column)}
            </li>
          ))}
          {fields.map((one) => (
            <li>
              <bdi>{one.label}</bdi>: <span dir="auto">{one.purpose}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  ),
})
