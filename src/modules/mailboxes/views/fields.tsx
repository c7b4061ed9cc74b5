// The fields of a mailbox, the same for a new one and one that is changed.
import { Checkbox, Details, Field, type Html } from '#html'
import type { Here } from '#kernel/web'
import { t } from '../words.ts'

export type Values = {
  name: string
  address: string
  imap_host: string
  imap_port: number
  imap_encryption: string
  imap_user: string
  folder: string
  smtp_host: string
  smtp_port: number
  smtp_encryption: string
  smtp_user: string
  tokens: boolean
  copy_sent: boolean
  trusted_server: string | null
  answer_once: boolean
  keep_days: number
}
type Grant = { tokenUrl: string; clientId: string } | null

const encryptions = () =>
  (['tls', 'starttls', 'none'] as const).map((value) => ({
    value,
    label: t(`encryption.${value}`),
  }))

export function MailboxFields({
  here,
  now,
  how,
  grant,
  kept,
}: {
  here: Here
  now: Values
  how: string
  grant: Grant
  kept: boolean
}): Html {
  const text = (
    name: keyof Values,
    more: { hint?: string; ltr?: boolean; optional?: boolean } = {},
  ) => (
    <Field
      name={name}
      label={t(`field.${name}` as 'field.name')}
      value={here.value(name, now[name] as string)}
      error={here.error(name)}
      {...more}
    />
  )
  const server = (part: 'imap' | 'smtp') => (
    <>
      {text(`${part}_host`, { ltr: true })}
      <Field
        name={`${part}_port`}
        type="number"
        inputmode="numeric"
        min={1}
        max={65535}
        label={t('field.port')}
        value={here.value(`${part}_port`, now[`${part}_port`])}
        error={here.error(`${part}_port`)}
      />
      <Field
        name={`${part}_encryption`}
        type="select"
        label={t('field.encryption')}
        options={encryptions()}
        value={here.value(`${part}_encryption`, now[`${part}_encryption`])}
        error={here.error(`${part}_encryption`)}
      />
      {text(
        `${part}_user`,
        part === 'imap' ? { ltr: true } : { ltr: true, optional: true, hint: t('hint.smtp_user') },
      )}
    </>
  )
  const ticked = (name: 'tokens' | 'answer_once' | 'copy_sent') =>
    Object.keys(here.typed).length > 0 ? here.typed[name] !== undefined : now[name]
  return (
    <>
      {text('name', { hint: t('hint.name') })}
      <Field
        name="address"
        type="email"
        label={t('field.address')}
        value={here.value('address', now.address)}
        error={here.error('address')}
      />
      <h2>{t('part.reading')}</h2>
      {server('imap')}
      {text('folder', { hint: t('hint.folder') })}
      <h2>{t('part.sending')}</h2>
      {server('smtp')}
      <h2>{t('part.opening')}</h2>
      <SignInFields here={here} how={how} grant={grant} kept={kept} />
      <h2>{t('part.behaving')}</h2>
      <Checkbox
        name="answer_once"
        value="on"
        label={t('field.answer_once')}
        hint={t('hint.answer_once')}
        checked={ticked('answer_once')}
      />
      <Checkbox
        name="tokens"
        value="on"
        label={t('field.tokens')}
        hint={t('hint.tokens')}
        checked={ticked('tokens')}
      />
      <Checkbox
        name="copy_sent"
        value="on"
        label={t('field.copy_sent')}
        hint={t('hint.copy_sent')}
        checked={ticked('copy_sent')}
      />
      {text('trusted_server', { ltr: true, optional: true, hint: t('hint.trusted_server') })}
      <Field
        name="keep_days"
        type="number"
        inputmode="numeric"
        min={1}
        max={3650}
        label={t('field.keep_days')}
        hint={t('hint.keep_days')}
        value={here.value('keep_days', now.keep_days)}
        error={here.error('keep_days')}
      />
    </>
  )
}

function SignInFields({
  here,
  how,
  grant,
  kept,
}: {
  here: Here
  how: string
  grant: Grant
  kept: boolean
}): Html {
  const secret = (name: string, optional: boolean, hint?: string) => (
    <Field
      name={name}
      type="password"
      autocomplete="off"
      label={t(`field.${name}` as 'field.password')}
      hint={kept ? t('hint.kept') : hint}
      error={here.error(name)}
      optional={optional || kept}
    />
  )
  const chosen = here.value('how', how)
  return (
    <>
      <Field
        name="how"
        type="radios"
        label={t('field.how')}
        options={(['password', 'token'] as const).map((value) => ({
          value,
          label: t(`how.${value}`),
          hint: t(`how-hint.${value}`),
        }))}
        value={chosen}
        error={here.error('how')}
      />
      {secret('password', chosen === 'token', t('hint.password'))}
      <Details summary={t('part.smtp-password')} open={here.error('smtp_password') !== undefined}>
        {secret('smtp_password', true)}
      </Details>
      <Details summary={t('part.token')} open={chosen === 'token'}>
        <p>{t('part.token-lead')}</p>
        <Field
          name="token_url"
          type="url"
          ltr
          optional
          label={t('field.token_url')}
          value={here.value('token_url', grant?.tokenUrl ?? '')}
          error={here.error('token_url')}
        />
        <Field
          name="client_id"
          ltr
          optional
          label={t('field.client_id')}
          value={here.value('client_id', grant?.clientId ?? '')}
          error={here.error('client_id')}
        />
        {secret('client_secret', true)}
        {secret('refresh_token', true)}
      </Details>
    </>
  )
}
