import { Button, Empty, Form, idOf, Onward, Press, Row, Rows, Tag, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import { said } from '../mail-words.ts'
import { t } from '../words.ts'

type Item = {
  id: string
  key: string
  values: Record<string, string | number>
  urgent: boolean
  made_at: Date
  read_at: Date | null
}
type Inbox = { needs: Item[]; rest: Item[]; page: number; more: boolean }

export const InboxPage: View<Inbox> = ({ needs, rest, page, more }) => ({
  title: t('inbox.title'),
  lead: needs.length === 0 ? t('inbox.nothing-needs') : undefined,
  unlisted: true,
  main: (
    <>
      {needs.length > 0 && <Group title={t('inbox.needs')} items={needs} />}
      {rest.length > 0 && <Group title={t('inbox.for-information')} items={rest} />}
      {needs.length === 0 && rest.length === 0 && <Empty>{t('inbox.empty')}</Empty>}
      {rest.some((item) => item.read_at === null) && (
        <Form action="/me/notifications/read">
          <Button kind="plain" next={t('inbox.read-all-next')}>
            {t('inbox.read-all')}
          </Button>
        </Form>
      )}
      <Onward next={more ? `/me/notifications?page=${page + 1}` : undefined} />
      <p>
        <a href="/me/notifications/settings">{t('inbox.settings')}</a>
      </p>
    </>
  ),
})

const Group = ({ title, items }: { title: string; items: Item[] }): Html => (
  <section>
    <h2>{title}</h2>
    <Rows label={title}>
      {items.map((item) => (
        <Row
          href={`/me/notifications/${item.id}/open`}
          title={said(item)}
          meta={[
            <Time at={item.made_at} as="both" />,
            item.read_at === null ? (
              <Tag tone={item.urgent ? 'person' : 'plain'}>{t('inbox.new')}</Tag>
            ) : (
              t('inbox.read')
            ),
            <a href={`/me/notifications/settings#${idOf(`kind:${item.key}`)}`}>
              {t('inbox.stop')}
            </a>,
          ]}
          side={
            item.read_at === null ? (
              <Press action={`/me/notifications/${item.id}/read`}>{t('inbox.mark-read')}</Press>
            ) : undefined
          }
        />
      ))}
    </Rows>
  </section>
)
