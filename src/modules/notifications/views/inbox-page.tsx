import { Button, Empty, Form, Hidden, Onward, Row, Rows, Tag, Time, type Html } from '#html'
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
            ...(item.urgent ? [] : [<StopKind kind={item.key} />]),
          ]}
          side={
            item.read_at === null ? <Unread id={item.id} urgent={item.urgent} /> : t('inbox.read')
          }
        />
      ))}
    </Rows>
  </section>
)

const Unread = ({ id, urgent }: { id: string; urgent: boolean }): Html => (
  <>
    <Tag tone={urgent ? 'person' : 'plain'}>{t('inbox.new')}</Tag>
    <Form action={`/me/notifications/${id}/read`} class="inline">
      <Button kind="quiet">{t('inbox.mark-read')}</Button>
    </Form>
  </>
)

/** Keeps this kind of thing away for good; the settings take it back. */
const StopKind = ({ kind }: { kind: string }): Html => (
  <Form action="/me/notifications/settings" class="inline">
    <Hidden name={`kind:${kind}`} value="off" />
    <Button kind="quiet">{t('inbox.stop')}</Button>
  </Form>
)
