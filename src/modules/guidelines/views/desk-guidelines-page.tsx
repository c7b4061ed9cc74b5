import { Button, Empty, Table, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeDeskGuidelines } from '../see-desk-guidelines.ts'
import { t, word } from '../words.ts'

export const DeskGuidelinesPage: View<NonNullable<(typeof seeDeskGuidelines)['answers']>> = ({
  documents,
}) => ({
  title: t('desk.title', { n: documents.length }),
  width: 'desk',
  main: (
    <>
      <p class="buttons">
        <Button href="/desk/guidelines/new">{t('write.title')}</Button>
        {!documents.some((one) => one.kind === 'values') && (
          <Button href="/desk/guidelines/values-wizard" kind="plain">
            {t('values.title')}
          </Button>
        )}
      </p>
      {documents.length === 0 ? (
        <Empty>{t('desk.empty')}</Empty>
      ) : (
        <Table
          caption={t('place')}
          hideCaption
          rows={documents}
          columns={[
            {
              label: t('title'),
              head: true,
              show: (one) => (
                <a href={`/desk/guidelines/${one.slug}`}>
                  <bdi>{one.title}</bdi>
                </a>
              ),
            },
            { label: t('kind'), show: (one) => word('kind', one.kind) },
            { label: t('space'), show: (one) => <bdi>{one.spaceName ?? t('everywhere')}</bdi> },
            { label: t('audience'), show: (one) => word('audience', one.audience) },
            { label: t('version-title'), number: true, show: (one) => one.version ?? '–' },
            {
              label: t('in-force-from'),
              show: (one) => one.effect_at && <Time at={new Date(one.effect_at)} />,
            },
            { label: t('languages'), show: (one) => one.locales.join(', ') },
            { label: t('owner'), show: (one) => <bdi>{one.ownerName ?? ''}</bdi> },
            {
              label: t('state'),
              show: (one) =>
                one.withdrawn_at ? (
                  <Tag>{t('state.withdrawn')}</Tag>
                ) : one.draft ? (
                  <Tag tone="person">{t('state.draft', { n: one.draft })}</Tag>
                ) : (
                  <Tag tone="done">{t('state.in-force')}</Tag>
                ),
            },
          ]}
        />
      )}
    </>
  ),
})
