import { communities } from '../shapes.ts'
import { Button, Table, Tag, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import type { seeDeskSpaces } from '../see-desk-spaces.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeDeskSpaces)['answers']>

export const DeskSpacesPage: View<Answer> = ({ spaces, approaches }) => ({
  title: t('desk.title', { n: spaces.length }),
  width: 'desk',
  main: (
    <>
      <Button href="/desk/spaces/new">{t('found.title')}</Button>
      <Table
        caption={t('place')}
        hideCaption
        rows={spaces}
        columns={[
          {
            label: t('name'),
            head: true,
            show: (one) => (
              <a href={`/desk/spaces/${one.slug}`}>
                <bdi>{one.name}</bdi>
              </a>
            ),
          },
          { label: t('kind'), show: (one) => word('kind', one.kind) },
          {
            label: t('community'),
            show: (one) => one.community && word('community', one.community),
          },
          { label: t('owner'), show: (one) => <bdi>{one.ownerName ?? ''}</bdi> },
          { label: t('members-title'), number: true, show: (one) => one.members },
          {
            label: t('desk.waiting'),
            show: (one) =>
              one.waiting > 0 ? (
                <Tag tone="person">{t('desk.requests', { n: one.waiting })}</Tag>
              ) : one.closed_at ? (
                <Tag>{t('closed')}</Tag>
              ) : (
                ''
              ),
          },
        ]}
      />
      <h2>{t('approach.all')}</h2>
      <p>{t('approach.lead')}</p>
      <Approaches approaches={approaches} />
    </>
  ),
})

const Approaches = ({ approaches }: Pick<Answer, 'approaches'>): Html => (
  <Table
    caption={t('approach.all')}
    hideCaption
    rows={communities.map((community) => ({
      community,
      set: approaches.find((one) => one.community === community),
    }))}
    columns={[
      {
        label: t('community'),
        head: true,
        show: ({ community }) => (
          <a href={`/desk/spaces/approaches/${community}`}>{word('community', community)}</a>
        ),
      },
      {
        label: t('tone'),
        show: ({ set }) =>
          set ? <bdi>{set.tone}</bdi> : <span class="quiet">{t('approach.unset')}</span>,
      },
      { label: t('approach.channel'), show: ({ set }) => set && word('channel', set.channel) },
      { label: t('approach.cadence'), show: ({ set }) => set && word('cadence', set.cadence) },
      {
        label: t('answer-time'),
        show: ({ set }) => set && t('answer-within', { hours: set.answer_hours }),
      },
      { label: t('owner'), show: ({ set }) => set && <bdi>{set.ownerName ?? ''}</bdi> },
      { label: t('changed'), show: ({ set }) => set && <Time at={set.changed_at} /> },
    ]}
  />
)
