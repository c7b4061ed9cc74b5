// Asks a person who is signed in to prove again who they are.
import { Button, Field, Form, Hidden } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { Providers } from './sign-in-page.tsx'

type Answer = {
  then: string
  email: string | null
  password: boolean
  passkeys: boolean
  passkey: { challenge: string; options: string }
  providers: Array<{ slug: string; label: string }>
}

export const againPage = (answer: Answer, here: Here): PageParts => ({
  title: t('again.title'),
  lead: t('again.lead'),
  width: 'form',
  unlisted: true,
  main: (
    <>
      {answer.password && (
        <Form action="/sign-in/again">
          <Hidden name="then" value={answer.then} />
          <Field
            name="password"
            type="password"
            label={t('field.password')}
            autocomplete="current-password"
            error={here.error('password')}
          />
          <Button next={t('again.next')}>{t('again.verb')}</Button>
        </Form>
      )}
      {answer.passkeys && (
        <PasskeyForm
          action="/sign-in/passkey"
          verb={t('passkey.again')}
          {...answer.passkey}
          then={answer.then}
        />
      )}
      <Providers providers={answer.providers} then={encodeURIComponent(answer.then)} />
      {answer.email !== null && (
        <Form action="/sign-in/forgotten" label={t('again.by-letter')}>
          <Hidden name="email" value={answer.email} />
          <Hidden name="then" value={answer.then} />
          <Button kind="quiet">{t('again.by-letter')}</Button>
        </Form>
      )}
    </>
  ),
})
