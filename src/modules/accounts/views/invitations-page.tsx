// Inviting, and what became of those who were invited.
import { Button, Details, Empty, Field, Form, Hidden, Table, Tag, Time, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { communities, hats } from '../choices.ts'
import { t } from '../words.ts'

type Row = {
  id: string
  email: string
  name: string | null
  host: string | null
  sent_at: Date
  expires_at: Date
  accepted_at: Date | null
  withdrawn_at: Date | null
}
type Answer = {
  page: number
  more: boolean
  rows: Row[]
  spaces: Array<{ id: string; name: string }>
}

export const invitationsPage = (answer: Answer, here: Here): PageParts => ({
  title: t('invitations.title'),
  width: 'desk',
  main: (
    <>
      <InviteForm spaces={answer.spaces} here={here} />
      <h2>{t('invitations.sent')}</h2>
      {answer.rows.length === 0 ? (
        <Empty>{t('invitations.none')}</Empty>
      ) : (
        <Sent rows={answer.rows} here={here} />
      )}
      <Pages {...answer} />
    </>
  ),
})

function InviteForm({ spaces, here }: { spaces: Answer['spaces']; here: Here }): Html {
  const chosen = (field: string) => ([] as unknown[]).concat(here.typed[field] ?? []).map(String)
  return (
    <Form action="/desk/invitations">
      <Field
        name="email"
        type="email"
        label={t('field.email')}
        value={here.value('email')}
        error={here.error('email')}
      />
      <Field
        name="name"
        label={t('field.name')}
        optional
        value={here.value('name')}
        error={here.error('name')}
      />
      <Field
        name="communities"
        type="checkboxes"
        label={t('invite.communities')}
        value={chosen('communities')}
        options={communities.map((value) => ({ value, label: t(`community.${value}`) }))}
        error={here.error('communities')}
      />
      <Details summary={t('invite.hats-open')} open={chosen('hats').length > 0}>
        <Field
          name="hats"
          type="checkboxes"
          label={t('invite.hats')}
          hint={t('invite.hats-hint')}
          value={chosen('hats')}
          options={hats.map((value) => ({
            value,
            label: t(`hat.${value}`),
            hint: t(`hat.${value}-hint`),
          }))}
          error={here.error('hats')}
        />
      </Details>
      {spaces.length > 0 && (
        <Field
          name="space"
          type="select"
          choose
          optional
          label={t('invite.space')}
          value={here.value('space')}
          options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
          error={here.error('space')}
        />
      )}
      {here.business.languages.length > 1 && (
        <Field
          name="locale"
          type="select"
          label={t('invite.locale')}
          value={here.value('locale', here.business.locale)}
          options={here.business.languages.map(languageOption)}
          error={here.error('locale')}
        />
      )}
      <Field
        name="message"
        type="textarea"
        label={t('invite.message')}
        optional
        most={2000}
        value={here.value('message')}
        error={here.error('message')}
      />
      <Button next={t('invite.next')}>{t('invite.verb')}</Button>
    </Form>
  )
}

export const languageOption = (value: string) => ({
  value,
  label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
})

function Sent({ rows, here }: { rows: Row[]; here: Here }): Html {
  return (
    <Table
      caption={t('invitations.sent')}
      hideCaption
      rows={rows}
      columns={[
        { label: t('field.email'), head: true, show: (row) => <bdi>{row.email}</bdi> },
        { label: t('invitations.by'), show: (row) => row.host && <bdi>{row.host}</bdi> },
        { label: t('invitations.sent-at'), show: (row) => <Time at={row.sent_at} /> },
        { label: t('invitations.state'), show: (row) => <State row={row} at={here.at} /> },
      ]}
    />
  )
}

function State({ row, at }: { row: Row; at: Date }): Html {
  if (row.accepted_at) return <Tag tone="done">{t('invitations.accepted')}</Tag>
  if (row.withdrawn_at) return <Tag>{t('invitations.withdrawn')}</Tag>
  return (
    <>
      {row.expires_at <= at ? (
        <Tag tone="person">{t('invitations.over')}</Tag>
      ) : (
        <Tag>{t('invitations.waiting')}</Tag>
      )}
      <Verb
        path="/desk/invitations/again"
        id={row.id}
        verb={t('invitations.again')}
        email={row.email}
      />
      <Verb
        path="/desk/invitations/withdraw"
        id={row.id}
        verb={t('invitations.withdraw')}
        email={row.email}
      />
    </>
  )
}

const Verb = ({
  path,
  id,
  verb,
  email,
}: {
  path: string
  id: string
  verb: string
  email: string
}): Html => (
  <Form action={path} class="inline" label={`${verb}: ${email}`}>
    <Hidden name="invitation" value={id} />
    <Button kind="quiet">{verb}</Button>
  </Form>
)

const Pages = ({ page, more }: Answer): Html | null =>
  page === 1 && !more ? null : (
    <p>
      {page > 1 && <a href={`/desk/invitations?page=${page - 1}`}>{t('page.newer')}</a>}{' '}
      {more && <a href={`/desk/invitations?page=${page + 1}`}>{t('page.older')}</a>}
    </p>
  )
