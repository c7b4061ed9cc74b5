// Asking without an account: the form, the wait, the confirmation, and how it stands.
import { Button, Deadline, Field, Form, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeConfirming } from '../see-confirming.ts'
import type { seeNotice } from '../see-notice.ts'
import type { seeStatus } from '../see-status.ts'
import { kinds } from '../shapes.ts'
import { t, word } from '../words.ts'
import { Outside } from './mine-page.tsx'

type Notice = NonNullable<(typeof seeNotice)['answers']>

export const AskPage: View<Notice> = ({ settings }, here) => ({
  title: t('ask-title'),
  lead: t('ask-lead', { business: here.business.name }),
  crumbs: [{ href: '/privacy', label: t('notice-title') }],
  width: 'form',
  main: (
    <>
      {here.actor.person !== null && (
        <p>
          <a href="/me/privacy">{t('ask-signed-in')}</a>
        </p>
      )}
      <Form action="/privacy/ask">
        <Field
          name="kind"
          type="radios"
          label={t('ask-kind')}
          value={here.value('kind')}
          error={here.error('kind')}
          options={kinds.map((value) => ({
            value,
            label: word('kind', value),
            hint: word('kind-hint', value),
          }))}
        />
        <Field
          name="email"
          type="email"
          label={t('ask-email')}
          hint={t('ask-email-hint')}
          autocomplete="email"
          ltr
          value={here.value('email')}
          error={here.error('email')}
        />
        <Field
          name="words"
          type="textarea"
          rows={4}
          most={4000}
          label={t('ask-words')}
          hint={t('ask-words-hint')}
          optional
          value={here.value('words')}
          error={here.error('words')}
        />
        <Button next={t('ask-address-next')}>{t('ask')}</Button>
      </Form>
      <Outside settings={settings} />
    </>
  ),
})

export const AskedPage: View<Notice> = (_answer, here) => ({
  title: t('asked-title'),
  lead: t('asked-lead', { business: here.business.name }),
  width: 'form',
  unlisted: true,
  main: <p>{t('asked-next')}</p>,
})

export const ConfirmPage: View<NonNullable<(typeof seeConfirming)['answers']>> = (
  { key, kind, open },
  here,
) => ({
  title: open ? t('confirm-title') : t('confirmed-title'),
  lead: t('confirm-lead', { kind: word('kind', kind), business: here.business.name }),
  width: 'form',
  unlisted: true,
  bare: true,
  main: (
    <Form action={`/privacy/confirm/${key}`}>
      <Button next={open ? t('confirm-next') : undefined}>
        {open ? t('confirm') : t('to-status')}
      </Button>
    </Form>
  ),
})

export const StatusPage: View<NonNullable<(typeof seeStatus)['answers']>> = (answer) => ({
  title: word('kind', answer.kind),
  lead: (
    <>
      <Tag tone={answer.state === 'open' ? 'person' : 'done'}>{word('state', answer.state)}</Tag>{' '}
      {answer.state === 'open' && answer.due_at && <Deadline at={answer.due_at} />}
    </>
  ),
  width: 'form',
  unlisted: true,
  main: (
    <>
      <p class="meta">
        {t('asked-on')} <Time at={answer.asked_at} as="both" />
      </p>
      {answer.extended_why && (
        <p dir="auto">
          {t('extended-because')} {answer.extended_why}
        </p>
      )}
      {answer.ground && <p>{word('ground', answer.ground)}</p>}
      {answer.answer && <p dir="auto">{answer.answer}</p>}
      {['access', 'portability'].includes(answer.kind) &&
        answer.state !== 'refused' &&
        (answer.account ? (
          <p>
            {t('account-fetch')} <a href="/me/privacy">{t('mine-title')}</a>
          </p>
        ) : (
          <Button href={`/privacy/requests/${answer.key}/data`}>{t('look')}</Button>
        ))}
      <Outside settings={answer.settings} />
    </>
  ),
})
