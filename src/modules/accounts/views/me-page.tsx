// A person's own page.
import { Button, Field, Form, Row, Rows, Tag } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { languageOption } from './invitations-page.tsx'

type Answer = {
  name: string
  called: string | null
  email: string | null
  email_confirmed_at: Date | null
  about: string | null
  locale: string | null
  theme: string | null
  set_at: Date | null
  second_step_at: Date | null
  sessions: number
  passkeys: number
  tokens: number
}

export const meCrumbs = () => [{ href: '/me', label: t('me.title') }]

export const mePage = (answer: Answer, here: Here): PageParts => ({
  title: t('me.title'),
  main: (
    <>
      <Form action="/me" label={t('me.title')}>
        <Field
          name="name"
          label={t('field.name')}
          hint={t('field.name-hint')}
          autocomplete="name"
          value={here.value('name', answer.name)}
          error={here.error('name')}
        />
        <Field
          name="called"
          label={t('me.called')}
          hint={t('me.called-hint')}
          optional
          autocomplete="nickname"
          value={here.value('called', answer.called)}
          error={here.error('called')}
        />
        <Field
          name="about"
          type="textarea"
          label={t('me.about')}
          hint={t('me.about-hint')}
          optional
          most={2000}
          value={here.value('about', answer.about)}
          error={here.error('about')}
        />
        {here.business.languages.length > 1 && (
          <Field
            name="locale"
            type="select"
            label={t('me.locale')}
            value={here.value('locale', answer.locale ?? here.locale)}
            options={here.business.languages.map(languageOption)}
            error={here.error('locale')}
          />
        )}
        <Field
          name="theme"
          type="radios"
          label={t('me.theme')}
          value={here.value('theme', answer.theme ?? 'system')}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`theme.${value}`),
          }))}
          error={here.error('theme')}
        />
        <Button>{t('verb.save')}</Button>
      </Form>
      <h2>{t('me.ways')}</h2>
      <Rows>
        <Row
          href="/me/address"
          title={t('address.title')}
          text={answer.email ?? ''}
          side={
            answer.email_confirmed_at === null && (
              <Tag tone="person">{t('address.unconfirmed')}</Tag>
            )
          }
        />
        <Row
          href="/me/password"
          title={t('password.title')}
          text={t(answer.set_at ? 'password.is-set' : 'password.none')}
        />
        <Row
          href="/me/second-step"
          title={t('second.title')}
          text={t(answer.second_step_at ? 'second.on' : 'second.off')}
        />
        <Row
          href="/me/passkeys"
          title={t('passkeys.title')}
          text={t('passkeys.count', { count: answer.passkeys })}
        />
        <Row
          href="/me/sessions"
          title={t('sessions.title')}
          text={t('sessions.count', { count: answer.sessions })}
        />
        <Row
          href="/me/tokens"
          title={t('tokens.title')}
          text={t('tokens.count', { count: answer.tokens })}
        />
      </Rows>
      <Form action="/sign-out">
        <Button kind="plain">{t('sign-out.verb')}</Button>
      </Form>
    </>
  ),
})
