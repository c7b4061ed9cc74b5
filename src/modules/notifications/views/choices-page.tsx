import { Button, Field, Form, Notice, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { Channel } from '../channel.ts'
import { said } from '../mail-words.ts'
import { t } from '../words.ts'

type Kind = {
  key: string
  values: Record<string, string | number>
  urgent: boolean
  channel: Channel
}
type Choices = { others: Channel; kinds: Kind[]; email: boolean }

export const ChoicesPage: View<Choices> = ({ others, kinds, email }, here) => ({
  title: t('choices.title'),
  lead: kinds.length === 0 ? t('choices.lead') : t('choices.lead-kinds'),
  crumbs: [{ href: '/me/notifications', label: t('inbox.title') }],
  width: 'form',
  unlisted: true,
  main: (
    <>
      {!email && <Notice tone="attention" text={t('choices.no-email')} />}
      <Form action="/me/notifications/settings">
        {kinds.map((kind) => (
          <OneKind kind={kind} here={here} />
        ))}
        <Field
          name="others"
          type="select"
          label={kinds.length === 0 ? t('choices.everything') : t('choices.others')}
          value={here.value('others', others)}
          error={here.error('others')}
          options={ways(['mail', 'digest', 'in-app', 'off'])}
        />
        <Button next={t('choices.next')}>{t('choices.save')}</Button>
      </Form>
    </>
  ),
})

const OneKind = ({ kind, here }: { kind: Kind; here: Here }): Html => (
  <Field
    name={`kind:${kind.key}`}
    type="select"
    label={<bdi>{said(kind)}</bdi>}
    hint={kind.urgent ? t('choices.urgent') : undefined}
    value={here.value(`kind:${kind.key}`, kind.channel)}
    error={here.error(`kind:${kind.key}`)}
    options={ways(kind.urgent ? ['mail', 'digest', 'in-app'] : ['mail', 'digest', 'in-app', 'off'])}
  />
)

const ways = (channels: Channel[]) =>
  channels.map((channel) => ({ value: channel, label: t(`way.${channel}`) }))
