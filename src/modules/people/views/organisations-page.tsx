import { Button, Empty, Field, Form, Table, Tag } from '#html'
import type { View } from '#kernel/web'
import { deskPersonLink } from '../links.ts'
import { t } from '../words.ts'
import { kindOptions, kindWord } from './words.tsx'

type Organisation = {
  id: string
  name: string
  kind: string
  place: string | null
  website: string | null
  demo: boolean
  contacts: Array<{ id: string; name: string; role: string | null }>
}

export const OrganisationsPage: View<{ organisations: Organisation[] }> = (
  { organisations },
  here,
) => ({
  title: t('organisations.title'),
  lead: t('organisations.lead'),
  width: 'desk',
  crumbs: [{ href: '/desk/people', label: t('people') }],
  main: (
    <>
      {organisations.length === 0 ? (
        <Empty>{t('organisations.empty')}</Empty>
      ) : (
        <List organisations={organisations} />
      )}
      <h2>{t('organisations.add')}</h2>
      <Form action="/desk/organisations">
        <Field
          name="name"
          label={t('name')}
          value={here.value('name')}
          error={here.error('name')}
        />
        <Field
          name="kind"
          type="select"
          label={t('organisations.kind')}
          options={kindOptions()}
          value={here.value('kind')}
          error={here.error('kind')}
          choose
        />
        <Field
          name="place"
          label={t('place')}
          value={here.value('place')}
          error={here.error('place')}
          optional
        />
        <Field
          name="website"
          type="url"
          label={t('organisations.website')}
          value={here.value('website')}
          error={here.error('website')}
          optional
        />
        <Button>{t('organisations.button')}</Button>
      </Form>
    </>
  ),
})

const List = ({ organisations }: { organisations: Organisation[] }) => (
  <Table
    caption={t('organisations.title')}
    hideCaption
    rows={organisations}
    columns={[
      { label: t('name'), head: true, show: (one) => <bdi>{one.name}</bdi> },
      { label: t('organisations.kind'), show: (one) => <Tag>{kindWord(one.kind)}</Tag> },
      { label: t('place'), show: (one) => one.place },
      {
        label: t('organisations.contacts'),
        show: (one) =>
          one.contacts.map((person, at) => (
            <>
              {at > 0 && ', '}
              <a href={deskPersonLink(person.id)}>
                <bdi>{person.name}</bdi>
              </a>
              {person.role !== null && ` (${person.role})`}
            </>
          )),
      },
    ]}
  />
)
