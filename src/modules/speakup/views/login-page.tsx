import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeChannel } from '../see-channel.ts'
import { t } from '../words.ts'
import { framed } from './frame.tsx'

export const LoginPage: View<NonNullable<(typeof seeChannel)['answers']>> = (_seen, here) =>
  framed(
    t('login.title'),
    t('login.lead'),
    <>
      <Form action="/speak-up/mailbox">
        <Field
          name="receipt"
          label={t('login.receipt')}
          hint={t('login.receipt-hint')}
          autocomplete="off"
          ltr
          error={here.error('receipt')}
        />
        <Button>{t('login.open')}</Button>
      </Form>
      <p>{t('login.lost')}</p>
    </>,
    { width: 'form' },
  )
