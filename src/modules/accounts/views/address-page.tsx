// One's address, and the change of it.
import { Button, Field, Form, Hidden } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { overPage } from './letter-pages.tsx'
import { meCrumbs } from './me-page.tsx'

type Answer = {
  email: string | null
  email_confirmed_at: Date | null
  waiting: {
    new_email: string
    old_confirmed_at: Date | null
    new_confirmed_at: Date | null
  } | null
}

export const addressPage = (
  { email, email_confirmed_at, waiting }: Answer,
  here: Here,
): PageParts => ({
  title: t('address.title'),
  lead: email === null ? t('address.lead-none') : t('address.lead', { email }),
  width: 'form',
  crumbs: meCrumbs(),
  main: (
    <>
      {waiting && (
        <p>
          {t('address.waiting', {
            email: waiting.new_email,
            old: waiting.old_confirmed_at ? '' : t('address.old-missing'),
            fresh: waiting.new_confirmed_at ? '' : t('address.fresh-missing'),
          })}
        </p>
      )}
      {email !== null && email_confirmed_at === null && (
        <Form action="/sign-in/forgotten">
          <Hidden name="email" value={email} />
          <Hidden name="then" value="/me" />
          <Button kind="plain">{t('address.confirm-now')}</Button>
        </Form>
      )}
      <Form action="/me/address">
        <Field
          name="email"
          type="email"
          label={t('address.new')}
          autocomplete="email"
          value={here.value('email')}
          error={here.error('email')}
        />
        <Button next={t('address.next')}>{t('address.verb')}</Button>
      </Form>
    </>
  ),
})

type Link = { side: 'old' | 'new'; key: string; email: string | null }

export const addressLinkPage = ({ side, key, email }: Link): PageParts =>
  email === null
    ? overPage('/me/address', t('address.title'))
    : {
        title: t('address.link-title'),
        lead: t(side === 'old' ? 'address.link-old' : 'address.link-new', { email }),
        width: 'form',
        unlisted: true,
        main: (
          <Form action={`/address/${side}`}>
            <Hidden name="key" value={key} />
            <Button>{t('address.link-verb')}</Button>
          </Form>
        ),
      }
