// What a reporter can do in the open mailbox. The pass stands in each form; no cookie is set.
import { Button, Details, Field, Form, Hidden } from '#html'
import type { Here } from '#kernel/web'
import { detriments } from '../shapes.ts'
import { t, word } from '../words.ts'
import type { Recipient } from '../recipients.ts'
import { named } from './readers.tsx'

type Props = {
  pass: string
  /** The name of the form for worse treatment; a script needs none. */
  sending?: string
  recipients: readonly Recipient[]
  /** Whether there is a transcript to sign; only a script knows where the server cannot read. */
  toSign: boolean | 'if the script says so'
  here: Here
}

export const MailboxForms = ({ pass, sending, recipients, toSign, here }: Props) => {
  const writing = (kind: string, label: string, button: string, rows = 6) => (
    <Form action="/speak-up/answer">
      <Hidden name="pass" value={pass} />
      <Hidden name="kind" value={kind} />
      <Field name={kind} type="textarea" rows={rows} label={label} error={here.error(kind)} />
      <Button kind="plain">{button}</Button>
    </Form>
  )
  return (
    <>
      {toSign !== false && (
        <section data-part="sign" hidden={toSign !== true}>
          <h2>{t('box.sign-title')}</h2>
          <p>{t('box.sign-lead')}</p>
          {writing('correction', t('box.correction'), t('box.correct'))}
          {writing('signed', t('box.signed'), t('box.sign'), 1)}
        </section>
      )}
      <section>
        <h2>{t('box.write')}</h2>
        <Form action="/speak-up/answer">
          <Hidden name="pass" value={pass} />
          <Hidden name="kind" value="message" />
          <Field
            name="message"
            type="textarea"
            rows={6}
            label={t('box.text')}
            value={here.value('message')}
            error={here.error('message')}
          />
          <Button next={t('box.send-next')}>{t('box.send')}</Button>
        </Form>
      </section>
      <Details summary={t('box.reveal-title')}>
        {recipients.some((one) => one.keeps_identity) ? (
          <>
            <p>{t('box.reveal-lead')}</p>
            {writing('identity', t('box.identity'), t('box.reveal'), 2)}
          </>
        ) : (
          <p>{t('box.reveal-none')}</p>
        )}
      </Details>
      <Details summary={t('box.interpreter-title')}>
        {writing('interpreter', t('box.interpreter-text'), t('box.interpreter-send'), 2)}
      </Details>
      <Details summary={t('box.flag-title')}>
        <p>{t('box.flag-lead')}</p>
        <Form action="/speak-up/treated-worse">
          <Hidden name="pass" value={pass} />
          {sending && <Hidden name="sending" value={here.value('sending') || sending} />}
          <Field
            name="detriment"
            type="checkboxes"
            label={t('box.flag-which')}
            options={detriments.map((one) => ({ value: one, label: word('detriment', one) }))}
            optional
          />
          <Field name="what" type="textarea" rows={6} label={t('box.flag-what')} />
          <Field name="involved" type="textarea" rows={2} label={t('box.flag-involved')} optional />
          <Field
            name="exclude"
            type="checkboxes"
            label={t('box.flag-exclude')}
            options={recipients.map((one) => ({ value: one.id, label: named(one) }))}
            optional
          />
          <Button kind="plain">{t('box.flag-send')}</Button>
        </Form>
      </Details>
    </>
  )
}
