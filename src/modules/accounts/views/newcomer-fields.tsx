// What somebody says of themselves who is new here: on the first visit and when opening an account.
import { Field, type Html } from '#html'
import type { Here } from '#kernel/web'
import { t } from '../words.ts'

export const NewcomerFields = ({ here, emailHint }: { here: Here; emailHint?: string }): Html => (
  <>
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
      hint={emailHint}
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
  </>
)
