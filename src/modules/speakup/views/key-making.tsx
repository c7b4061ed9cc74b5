// Where a recipient makes their key, in their own browser, and changes what opens it.
import { Button, Details, Field, Form } from '#html'
import { drawing } from '#kernel/language'
import { t } from '../words.ts'
import type { Desk } from './desk-page.tsx'

const words = () => ({
  differs: t('desk.key-differs'),
  working: t('form.working'),
  done: t('desk.key-done'),
  failed: t('report.unlock-failed'),
  changed: t('desk.key-changed'),
  renewed: t('desk.key-code'),
  insecure: t('report.insecure'),
  passkey: t('desk.passkey-done'),
  noPasskey: t('desk.passkey-no'),
})

export const KeyMaking = ({ seen }: { seen: Desk }) => {
  drawing().needs.add('sealed-keys')
  const have = seen.self.find((one) => one.fingerprint !== null)
  const given = { words: words(), wraps: seen.wraps }
  return (
    <section>
      <h2>{t('desk.key-title')}</h2>
      {have?.fingerprint ? (
        <p>
          <code dir="ltr">{have.fingerprint}</code>
        </p>
      ) : (
        <p>{t('desk.key-none')}</p>
      )}
      <p class="hint">{t('desk.key-script')}</p>
      <speakup-key hidden data-sealing={JSON.stringify(given)}>
        <p role="status" />
        {have ? <Changing /> : <Making />}
        <div hidden data-part="code">
          <p>{t('desk.key-code')}</p>
          <p class="receipt">
            <code dir="ltr" />
          </p>
        </div>
        <button hidden type="button" class="button button-plain" data-part="passkey">
          {t('desk.passkey')}
        </button>
      </speakup-key>
    </section>
  )
}

const Phrase = ({ label }: { label: string }) => (
  <>
    <Field name="passphrase" type="password" label={label} autocomplete="new-password" />
    <Field name="again" type="password" label={t('desk.key-again')} autocomplete="new-password" />
  </>
)

const Making = () => (
  <div data-part="make">
    <Form action="/desk/speak-up" method="get">
      <Phrase label={t('desk.key-passphrase')} />
      <Button>{t('desk.key-make')}</Button>
    </Form>
  </div>
)

const Old = () => (
  <Field name="old" type="password" label={t('desk.key-old')} autocomplete="current-password" />
)

const Changing = () => (
  <>
    <div data-part="change">
      <Details summary={t('desk.key-change')}>
        <Form action="/desk/speak-up" method="get">
          <Old />
          <Phrase label={t('desk.key-new')} />
          <Button kind="plain">{t('desk.key-change')}</Button>
        </Form>
      </Details>
    </div>
    <div data-part="recovery">
      <Details summary={t('desk.key-recovery')}>
        <p>{t('desk.key-recovery-lead')}</p>
        <Form action="/desk/speak-up" method="get">
          <Old />
          <Button kind="plain">{t('desk.key-recovery')}</Button>
        </Form>
      </Details>
    </div>
    <p class="hint">{t('desk.key-lost')}</p>
  </>
)
