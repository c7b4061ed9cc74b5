import { Button, Field, Form } from '#html'
import { drawing } from '#kernel/language'
import type { View } from '#kernel/web'
import type { seeChannel } from '../see-channel.ts'
import { t } from '../words.ts'
import { loginWords } from './browser-words.ts'
import { framed } from './frame.tsx'

export const LoginPage: View<NonNullable<(typeof seeChannel)['answers']>> = (_seen, here) => {
  drawing().needs.add('sealed-mailbox')
  return framed(
    t('login.title'),
    t('login.lead'),
    <>
      <speakup-mailbox data-sealing={JSON.stringify({ words: loginWords() })}>
        <p class="hint" role="status">
          {t('login.mode-plain')}
        </p>
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
      </speakup-mailbox>
      <p>{t('login.lost')}</p>
    </>,
    { width: 'form' },
  )
}
