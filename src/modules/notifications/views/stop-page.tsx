import { Button, Form } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'

type Stop = { key: string; digest: boolean; stopped: boolean }

export const StopPage: View<Stop> = ({ key, digest, stopped }, here) => ({
  title: stopped ? t('stop.done') : digest ? t('stop.title-digest') : t('stop.title'),
  lead: stopped
    ? t('stop.done-lead', { business: here.business.name })
    : t('stop.lead', { business: here.business.name }),
  width: 'form',
  unlisted: true,
  bare: true,
  main: stopped ? (
    <p>
      <a href="/me/notifications/settings">{t('inbox.settings')}</a>
    </p>
  ) : (
    <Form action={`/notifications/stop/${key}`}>
      <Button next={t('stop.next')}>{t('stop.button')}</Button>
    </Form>
  ),
})
