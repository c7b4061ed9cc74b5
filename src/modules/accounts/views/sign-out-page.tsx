// Signing out is a button, so that no link on another page can do it.
import { Button, Form } from '#html'
import type { PageParts } from '#kernel/web'
import { t } from '../words.ts'

export const signOutPage = (): PageParts => ({
  title: t('sign-out.title'),
  width: 'form',
  unlisted: true,
  main: (
    <Form action="/sign-out">
      <Button>{t('sign-out.verb')}</Button>
    </Form>
  ),
})
