import { Details, Empty, Field, Filters, Onward, Summary, Table, Time } from '#html'
import type { PageParts, View } from '#kernel/web'
import { t } from '../words.ts'

type Entry = {
  id: string
  at: Date
  action: string
  via: string
  actor_kind: string
  name: string | null
  about_kind: string | null
  about: string | null
}
type Log = {
  entries: Entry[]
  more: string | null
  filter: { action: string }
  checkpoint: { size: number; root: string; at: Date } | null
}

export const LogPage: View<Log> = ({ entries, more, filter, checkpoint }): PageParts => ({
  title: t('log.title'),
  lead: t('log.lead'),
  width: 'desk',
  main: (
    <>
      {checkpoint && <Sealed {...checkpoint} />}
      <Filters
        action="/desk/audit"
        active={filter.action === '' ? [] : [{ label: filter.action, href: '/desk/audit' }]}
        clear="/desk/audit"
      >
        <Field
          name="action"
          label={t('log.action')}
          hint={t('log.action-hint')}
          value={filter.action}
          ltr
        />
      </Filters>
      {entries.length === 0 ? <Empty>{t('log.empty')}</Empty> : <Entries entries={entries} />}
      <Onward
        next={
          more === null
            ? undefined
            : `/desk/audit?before=${more}${filter.action === '' ? '' : `&action=${filter.action}`}`
        }
      />
    </>
  ),
})

const Entries = ({ entries }: { entries: Entry[] }) => (
  <Table
    caption={t('log.title')}
    hideCaption
    rows={entries}
    columns={[
      { label: t('log.when'), show: (row) => <Time at={row.at} as="both" /> },
      { label: t('log.what'), head: true, show: (row) => <code dir="ltr">{row.action}</code> },
      {
        label: t('log.who'),
        show: (row) =>
          row.name === null || row.name === '' ? (
            t(`log.kind.${kindOf(row)}`)
          ) : (
            <bdi>{row.name}</bdi>
          ),
      },
      { label: t('log.about'), show: (row) => row.about_kind ?? t('log.nothing') },
      { label: t('log.via'), show: (row) => row.via },
    ]}
  />
)

const kindOf = ({ actor_kind }: Entry) =>
  actor_kind === 'system' ? 'system' : actor_kind === 'person' ? 'gone' : 'visitor'

const Sealed = ({ size, root, at }: { size: number; root: string; at: Date }) => (
  <Details summary={t('log.sealed', { size })}>
    <Summary
      rows={[
        { name: t('log.sealed-at'), value: <Time at={at} as="both" /> },
        { name: t('log.root'), value: <code dir="ltr">{root}</code> },
      ]}
    />
    <p>
      <a href="/desk/audit/verify">{t('log.verify')}</a> ·{' '}
      <a href="/audit/checkpoint.json">{t('log.keep')}</a>
    </p>
  </Details>
)
