// Where one opens an account, or learns how else to get one.
import { Button, Form } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { SignInSettings } from '../settings.ts'
import { t } from '../words.ts'
import { NewcomerFields } from './newcomer-fields.tsx'

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
        <NewcomerFields here={here} emailHint={t('sign-up.email-hint')} />
        <Button next={t('sign-up.next')}>{t('sign-up.verb')}</Button>
      </Form>
    ),
  }
}
