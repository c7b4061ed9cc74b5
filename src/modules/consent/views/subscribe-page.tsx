import { Button, Empty, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeConfirming } from '../see-confirming.ts'
import type { seeSubscribing } from '../see-subscribing.ts'
import { t } from '../words.ts'

type Subscribing = NonNullable<(typeof seeSubscribing)['answers']>

export const SubscribePage: View<Subscribing> = ({ purposes }, here) => ({
  title: t('subscribe-title', { business: here.business.name }),
  lead: t('subscribe-lead'),
  width: 'form',
  main:
    purposes.length === 0 ? (
      <Empty>{t('subscribe-empty')}</Empty>
    ) : (
      <Form action="/subscribe">
        <Field
          name="purposes"
          type="checkboxes"
          label={t('subscribe-what')}
          value={here.values('purposes')}
          error={here.error('purposes')}
          options={purposes.map((one) => ({ value: one.key, label: one.title, hint: one.words }))}
        />
        <Field
          name="email"
          type="email"
          label={t('subscribe-email')}
          hint={t('subscribe-email-hint')}
          autocomplete="email"
          ltr
          value={here.value('email')}
          error={here.error('email')}
        />
        <Field
          name="name"
          label={t('subscribe-name')}
          hint={t('subscribe-name-hint')}
          autocomplete="name"
          optional
          value={here.value('name')}
          error={here.error('name')}
        />
        <Button next={t('subscribe-next')}>{t('subscribe')}</Button>
      </Form>
    ),
})

export const WaitPage: View<Subscribing> = (_answer, here) => ({
  title: t('asked-title'),
  lead: t('asked-lead', { business: here.business.name }),
  width: 'form',
  unlisted: true,
  main: <p>{t('asked-next')}</p>,
})

export const ConfirmPage: View<NonNullable<(typeof seeConfirming)['answers']>> = (
  { key, asked, given },
  here,
) => ({
  title: asked.length > 0 ? t('confirm-title') : t('confirm-over-title'),
  lead:
    asked.length > 0 ? t('confirm-lead', { business: here.business.name }) : t('confirm-over-lead'),
  width: 'form',
  unlisted: true,
  bare: true,
  main: (
    <>
      {[...asked, ...given].map((one) => (
        <section class="letter">
          <h2 lang={one.locale}>
            <bdi>{one.title}</bdi>
          </h2>
          <p lang={one.locale} dir="auto">
            {one.words}
          </p>
        </section>
      ))}
      {asked.length > 0 && (
        <Form action={`/subscribe/confirm/${key}`}>
          <Button next={t('confirm-next')}>{t('confirm')}</Button>
        </Form>
      )}
    </>
  ),
})
