// Access tokens of a person.
import { Button, Empty, Field, Form, Hidden, Table, Time, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { meCrumbs } from './me-page.tsx'

type Row = {
  id: string
  name: string
  ending: string
  scopes: string[]
  expires_at: Date
  used_at: Date | null
  withdrawn_at: Date | null
}

export const tokensPage = ({ tokens }: { tokens: Row[] }, here: Here): PageParts => ({
  title: t('tokens.title'),
  lead: t('tokens.lead'),
  crumbs: meCrumbs(),
  main: (
    <>
      {tokens.length === 0 ? (
        <Empty>{t('tokens.none')}</Empty>
      ) : (
        <Table
          caption={t('tokens.title')}
          hideCaption
          rows={tokens}
          columns={[
            { label: t('tokens.name'), head: true, show: (row) => name(row) },
            { label: t('tokens.scopes'), show: (row) => <code>{row.scopes.join(' ')}</code> },
            { label: t('tokens.until'), show: (row) => <Time at={row.expires_at} /> },
            {
              label: t('tokens.used'),
              show: (row) => (row.used_at ? <Time at={row.used_at} as="ago" /> : t('tokens.never')),
            },
            { label: t('tokens.state'), show: (row) => state(row, here.at) },
          ]}
        />
      )}
      <h2>{t('tokens.verb')}</h2>
      <Form action="/me/tokens">
        <Field
          name="name"
          label={t('tokens.name')}
          value={here.value('name')}
          error={here.error('name')}
        />
        <Field
          name="scopes"
          type="textarea"
          rows={3}
          ltr
          label={t('tokens.scopes')}
          hint={t('tokens.scopes-hint')}
          value={here.value('scopes')}
          error={here.error('scopes') ?? here.error('scopes.0')}
        />
        <Field
          name="days"
          type="number"
          min={1}
          max={366}
          label={t('tokens.days')}
          value={here.value('days', 90)}
          error={here.error('days')}
        />
        <Button next={t('tokens.next')}>{t('tokens.verb')}</Button>
      </Form>
    </>
  ),
})

const name = (row: Row): Html => (
  <>
    <bdi>{row.name}</bdi> <code>…{row.ending}</code>
  </>
)

function state(row: Row, at: Date): Html | string {
  if (row.withdrawn_at) return t('tokens.withdrawn')
  if (row.expires_at <= at) return t('tokens.over')
  return (
    <Form
      action="/me/tokens/withdraw"
      class="inline"
      label={`${t('tokens.withdraw')}: ${row.name}`}
    >
      <Hidden name="token" value={row.id} />
      <Button kind="quiet">{t('tokens.withdraw')}</Button>
    </Form>
  )
}

export const madeTokenPage = ({ token }: { token: string | null }): PageParts => ({
  title: t('tokens.made'),
  lead: t(token === null ? 'tokens.made-over' : 'tokens.made-lead'),
  crumbs: [...meCrumbs(), { href: '/me/tokens', label: t('tokens.title') }],
  main: (
    <>
      {token !== null && (
        <p>
          <code dir="ltr">{token}</code>
        </p>
      )}
      <Button href="/me/tokens">{t('tokens.made-done')}</Button>
    </>
  ),
})
