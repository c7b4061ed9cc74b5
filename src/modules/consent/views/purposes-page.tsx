import { Button, Table, Tag } from '#html'
import type { View } from '#kernel/web'
import type { seePurposes } from '../see-purposes.ts'
import { t, word } from '../words.ts'

export const PurposesPage: View<NonNullable<(typeof seePurposes)['answers']>> = ({ purposes }) => ({
  title: t('desk-title'),
  lead: t('desk-lead'),
  width: 'desk',
  main: (
    <>
      <p class="buttons">
        <Button href="/desk/consent/new">{t('new-purpose')}</Button>
        <Button href="/desk/consent/imports" kind="plain">
          {t('import-title')}
        </Button>
      </p>
      <Table
        caption={t('desk-title')}
        hideCaption
        rows={purposes}
        columns={[
          {
            label: t('purpose-title'),
            head: true,
            show: (one) => (
              <a href={`/desk/consent/${one.key}`} lang={one.locale}>
                <bdi>{one.title}</bdi>
              </a>
            ),
          },
          {
            label: t('ways'),
            show: (one) => one.channels.map((channel) => word('channel', channel)).join(', '),
          },
          {
            label: t('limit'),
            show: (one) =>
              one.channels.every((way) => way === 'site')
                ? '–'
                : t('at-most', { most: one.most, days: one.days }),
          },
          { label: t('version'), number: true, show: (one) => one.version },
          {
            label: t('state-title'),
            show: (one) =>
              one.retired ? <Tag>{t('retired')}</Tag> : <Tag tone="done">{t('in-use')}</Tag>,
          },
        ]}
      />
    </>
  ),
})
