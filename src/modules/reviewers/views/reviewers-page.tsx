import { Deadline, Empty, Press, Table, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeReviewers } from '../see-reviewers.ts'
import { t } from '../words.ts'

export const ReviewersPage: View<NonNullable<(typeof seeReviewers)['answers']>> = ({
  reviewers,
}) => ({
  title: t('title'),
  lead: t('lead'),
  width: 'desk',
  main:
    reviewers.length === 0 ? (
      <Empty>{t('empty')}</Empty>
    ) : (
      <Table
        caption={t('title')}
        hideCaption
        rows={reviewers}
        columns={[
          { label: t('name'), head: true, show: (one) => <bdi>{one.name}</bdi> },
          { label: t('email'), show: (one) => <bdi dir="ltr">{one.email}</bdi> },
          { label: t('sees'), show: (one) => <bdi>{one.sees || one.about_kind}</bdi> },
          { label: t('invited'), show: (one) => <Time at={one.invited_at} /> },
          { label: t('by'), show: (one) => <bdi>{one.inviter ?? ''}</bdi> },
          {
            label: t('until'),
            show: (one) =>
              one.state === 'open' ? (
                <Deadline at={one.until} />
              ) : (
                <Tag>{t(`state.${one.state}`)}</Tag>
              ),
          },
          {
            label: t('end'),
            show: (one) =>
              one.state === 'open' && (
                <Press action={`/desk/reviewers/${one.id}/withdraw`}>{t('withdraw')}</Press>
              ),
          },
        ]}
      />
    ),
})
