import { Button, Empty, Table, Tag, Time } from '#html'
import type { PageParts } from '#kernel/web'
import { deskArticle } from '../links.ts'
import type { DeskHelp } from '../see-desk-help.ts'
import { t, word } from '../words.ts'

export const DeskHelpPage = ({ rows }: DeskHelp): PageParts => ({
  title: t('desk.title', { n: rows.length }),
  width: 'desk',
  main: (
    <>
      <p class="buttons">
        <Button href="/desk/help/new">{t('desk.new')}</Button>
        <Button href="/desk/answers" kind="plain">
          {t('answers.title')}
        </Button>
      </p>
      {rows.length === 0 ? (
        <Empty>{t('desk.empty')}</Empty>
      ) : (
        <Table
          caption={t('place')}
          hideCaption
          rows={rows}
          columns={[
            {
              label: t('article.title'),
              head: true,
              show: (one) => (
                <a href={deskArticle(one.slug)}>
                  <bdi>{one.title}</bdi>
                </a>
              ),
            },
            { label: t('audience'), show: (one) => word('audience', one.audience) },
            { label: t('space'), show: (one) => <bdi>{one.space ?? t('everywhere')}</bdi> },
            { label: t('languages'), show: (one) => one.locales.join(', ') },
            { label: t('owner'), show: (one) => <bdi>{one.owner || t('nobody')}</bdi> },
            { label: t('review'), show: (one) => <Time at={one.review_at} as="day" /> },
            {
              label: t('helped'),
              number: true,
              show: (one) => t('helped-of', { yes: one.helped, n: one.helped + one.not_helped }),
            },
            {
              label: t('state-title'),
              show: (one) =>
                one.withdrawn_at ? (
                  <Tag>{t('desk.withdrawn')}</Tag>
                ) : one.late ? (
                  <Tag tone="person">{t('desk.late')}</Tag>
                ) : one.drafts > 0 ? (
                  <Tag tone="person">{t('desk.draft')}</Tag>
                ) : (
                  <Tag tone="done">{t('desk.standing')}</Tag>
                ),
            },
          ]}
        />
      )}
    </>
  ),
})
