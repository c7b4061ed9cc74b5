// Where I am signed in, and how to end it.
import { Button, Form, Hidden, Table, Tag, Time, type Html } from '#html'
import type { PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { meCrumbs } from './me-page.tsx'

type Row = {
  id: string
  device: string
  factors: string[]
  started_at: Date
  seen_at: Date
  here: boolean
}

export const sessionsPage = ({ sessions }: { sessions: Row[] }): PageParts => ({
  title: t('sessions.title'),
  lead: t('sessions.lead'),
  crumbs: meCrumbs(),
  main: (
    <>
      <Table
        caption={t('sessions.title')}
        hideCaption
        rows={sessions}
        columns={[
          { label: t('sessions.device'), head: true, show: (row) => device(row) },
          { label: t('sessions.started'), show: (row) => <Time at={row.started_at} as="both" /> },
          { label: t('sessions.seen'), show: (row) => <Time at={row.seen_at} as="ago" /> },
          { label: t('sessions.how'), show: (row) => row.factors.map(factor).join(', ') },
          { label: t('sessions.verb'), show: (row) => <End row={row} /> },
        ]}
      />
      {sessions.length > 1 && (
        <Form action="/me/sessions/end-others">
          <Button kind="plain" next={t('sessions.end-others-next')}>
            {t('sessions.end-others')}
          </Button>
        </Form>
      )}
    </>
  ),
})

const device = (row: Row): Html => (
  <>
    {row.device || t('sessions.unknown')} {row.here && <Tag tone="done">{t('sessions.here')}</Tag>}
  </>
)

const End = ({ row }: { row: Row }): Html => (
  <Form action="/me/sessions/end" class="inline">
    <Hidden name="session" value={row.id} />
    <Button kind="quiet">{t('sessions.end')}</Button>
  </Form>
)

function factor(name: string): string {
  const key = `factor.${name}`
  return t.has(key) ? t(key) : name
}
