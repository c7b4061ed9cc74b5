// Where one opens an account, or learns how else to get one.
import { Button, Field, Form } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { SignInSettings } from '../settings.ts'
import { t } from '../words.ts'

export function signUpPage({ signUp }: SignInSettings, here: Here): PageParts {
  const parts = { title: t('sign-up.title'), width: 'form', unlisted: true } as const
  if (signUp !== 'open')
    return {
      ...parts,
      lead: signUp === 'invitation' ? t('no.sign-up-uninvited') : t('no.sign-up'),
      main: (
        <p>
          <a href="/sign-in">{t('over.sign-in')}</a>
        </p>
      ),
    }
  return {
    ...parts,
    main: (
      <Form action="/sign-up">
        <Field
          name="name"
          label={t('field.name')}
          hint={t('field.name-hint')}
          autocomplete="name"
          value={here.value('name')}
          error={here.error('name')}
        />
        <Field
          name="email"
          type="email"
          label={t('field.email')}
          hint={t('sign-up.email-hint')}
          autocomplete="username"
          value={here.value('email')}
          error={here.error('email')}
        />
        <Field
          name="password"
          type="password"
          label={t('field.password')}
          hint={t('field.password-hint')}
          autocomplete="new-password"
          error={here.error('password')}
        />
        <Button next={t('sign-up.next')}>{t('sign-up.verb')}</Button>
      </Form>
    ),
  }
}
