import { Button, Empty, Row, Rows, Table, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeDesk } from '../see-desk.ts'
import { t, word } from '../words.ts'
import { State } from './board-page.tsx'

export const DeskPage: View<NonNullable<(typeof seeDesk)['answers']>> = ({ ideas, boards }) => ({
  title: t('place'),
  lead: t('desk.lead'),
  width: 'desk',
  main: (
    <>
      <p class="buttons">
        <Button href="/desk/feedback/new">{t('open.title')}</Button>
      </p>
      <h2>{t('desk.unanswered')}</h2>
      {ideas.length === 0 ? (
        <Empty>{t('desk.all-answered')}</Empty>
      ) : (
        <Rows label={t('desk.unanswered')}>
          {ideas.map((one) => (
            <Row
              href={`/ideas/${one.id}`}
              title={one.title}
              meta={[
                <bdi>{one.board}</bdi>,
                <Time at={new Date(`${one.said_on}T12:00:00Z`)} as="day" />,
              ]}
              side={<State state={one.state} />}
            />
          ))}
        </Rows>
      )}
      <h2>{t('boards.title')}</h2>
      {boards.length === 0 ? (
        <Empty>{t('boards.empty')}</Empty>
      ) : (
        <Table
          caption={t('boards.title')}
          hideCaption
          rows={boards}
          columns={[
            {
              label: t('title'),
              head: true,
              show: (one) => (
                <a href={`/feedback/${one.slug}`}>
                  <bdi>{one.title}</bdi>
                </a>
              ),
            },
            { label: t('audience-title'), show: (one) => word('audience', one.audience) },
            { label: t('votes-title'), show: (one) => word('votes', one.votes) },
            { label: t('unnamed-title'), show: (one) => (one.anonymous ? t('yes') : t('no-word')) },
            {
              label: t('state-title'),
              show: (one) =>
                one.closed_at === null ? (
                  <Tag>{t('board.open')}</Tag>
                ) : (
                  <Tag tone="done">{t('board.closed')}</Tag>
                ),
            },
          ]}
        />
      )}
    </>
  ),
})
