import { Button, Field, Form, Notice } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { MailboxFields } from './fields.tsx'

type Suggested = {
  imap_host: string
  imap_port: number
  imap_encryption: string
  smtp_host: string
  smtp_port: number
  smtp_encryption: string
  tokens: boolean
  known: boolean
}
type Answer = { name: string; address: string; suggested: Suggested | null }

export const NewPage: View<Answer> = ({ name, address, suggested }, here) => {
  const typed = Object.keys(here.typed).length > 0
  return {
    title: t('new.title'),
    lead: t('new.lead'),
    width: 'form',
    crumbs: [{ href: '/desk/mailboxes', label: t('place') }],
    main:
      suggested === null && !typed ? (
        <Form action="/desk/mailboxes/new" method="get">
          <Field
            name="address"
            type="email"
            label={t('field.address')}
            hint={t('hint.address')}
            value={address}
            error={address === '' ? undefined : t('error.address')}
          />
          <Button next={t('new.next-address')}>{t('new.go-on')}</Button>
        </Form>
      ) : (
        <>
          {suggested !== null && !typed && (
            <Notice
              tone={suggested.known ? 'done' : 'attention'}
              text={t(suggested.known ? 'new.known' : 'new.guessed')}
            />
          )}
          <Form action="/desk/mailboxes/new">
            <MailboxFields
              here={here}
              now={{
                ...(suggested ?? empty),
                name,
                address,
                imap_user: address,
                smtp_user: '',
                copy_sent: false,
                folder: 'INBOX',
                trusted_server: null,
                answer_once: true,
                keep_days: 90,
              }}
              how="password"
              grant={null}
              kept={false}
            />
            <Field
              name="earlier_days"
              type="number"
              inputmode="numeric"
              min={0}
              max={365}
              label={t('field.earlier_days')}
              hint={t('hint.earlier_days')}
              value={here.value('earlier_days', 0)}
              error={here.error('earlier_days')}
            />
            <Button next={t('new.next')}>{t('new.button')}</Button>
          </Form>
        </>
      ),
  }
}

const empty = {
  imap_host: '',
  imap_port: 993,
  imap_encryption: 'tls',
  smtp_host: '',
  smtp_port: 465,
  smtp_encryption: 'tls',
  tokens: false,
}
