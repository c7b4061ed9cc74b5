// Where a recipient makes their key, in their own browser.
import { Button, Field, Form } from '#html'
import { drawing } from '#kernel/language'
import { t } from '../words.ts'
import type { Desk } from './desk-page.tsx'

export const KeyMaking = ({ seen }: { seen: Desk }) => {
  const have = seen.self.find((one) => one.fingerprint !== null)
  if (have?.fingerprint)
    return (
      <section>
        <h2>{t('desk.key-title')}</h2>
        <p dir="auto">{t('desk.key-have', { fingerprint: have.fingerprint })}</p>
      </section>
    )
  drawing().needs.add('sealed-keys')
  const words = {
    differs: t('desk.key-differs'),
    working: t('form.working'),
    done: t('desk.key-done'),
    passkey: t('desk.passkey-done'),
    noPasskey: t('desk.passkey-no'),
  }
  return (
    <section>
      <h2>{t('desk.key-title')}</h2>
      <p>{t('desk.key-none')}</p>
      <p class="hint">{t('desk.key-script')}</p>
      <speakup-key hidden data-sealing={JSON.stringify({ words })}>
        <p role="status" />
        <Form action="/desk/speak-up" method="get">
          <Field
            name="passphrase"
            type="password"
            label={t('desk.key-passphrase')}
            autocomplete="new-password"
          />
          <Field
            name="again"
            type="password"
            label={t('desk.key-again')}
            autocomplete="new-password"
          />
          <Button>{t('desk.key-make')}</Button>
        </Form>
        <div hidden data-part="code">
          <p>{t('desk.key-code')}</p>
          <p class="receipt">
            <code dir="ltr" />
          </p>
          <button hidden type="button" class="button plain" data-part="passkey">
            {t('desk.passkey')}
          </button>
        </div>
      </speakup-key>
    </section>
  )
}
