// Asking for a letter with a link, and the pages behind such links.
import { Button, Field, Form, Hidden } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'

export const forgottenPage = ({ then }: { then: string }, here: Here): PageParts => ({
  title: t('forgotten.title'),
  lead: t('forgotten.lead'),
  width: 'form',
  unlisted: true,
  crumbs: [{ href: '/sign-in', label: t('sign-in.title') }],
  main: (
    <Form action="/sign-in/forgotten">
      <Hidden name="then" value={then} />
      <Field
        name="email"
        type="email"
        label={t('field.email')}
        autocomplete="username"
        value={here.value('email')}
        error={here.error('email')}
      />
      <Button next={t('forgotten.next')}>{t('forgotten.verb')}</Button>
    </Form>
  ),
})

/** The same words whether or not a letter is on its way. */
export const sentPage = (): PageParts => ({
  title: t('sent.title'),
  lead: t('sent.lead'),
  width: 'form',
  unlisted: true,
  main: (
    <>
      <p>{t('sent.nothing')}</p>
      <p>
        <a href="/sign-in/forgotten">{t('sent.again')}</a>
      </p>
    </>
  ),
})

/** After the change of an address was confirmed: what happened stands above. */
export const changedPage = (): PageParts => ({
  title: t('address.title'),
  width: 'form',
  unlisted: true,
  main: (
    <p>
      <a href="/me">{t('me.title')}</a>
    </p>
  ),
})

export const linkPage = ({ key, name }: { key: string; name: string | null }): PageParts =>
  name === null
    ? overPage('/sign-in/forgotten', t('sent.again'))
    : pressPage('/sign-in/link', key, t('link.title'), t('link.lead', { name }), t('sign-in.verb'))

export const signUpLinkPage = ({ key, name }: { key: string; name: string | null }): PageParts =>
  name === null
    ? overPage('/sign-in/forgotten', t('over.sign-in'))
    : pressPage(
        '/sign-up/confirm',
        key,
        t('confirm.title'),
        t('confirm.lead', { name }),
        t('confirm.verb'),
      )

/** One button: a letter's link does nothing before a person presses it. */
export const pressPage = (
  action: string,
  key: string,
  title: string,
  lead: string,
  verb: string,
): PageParts => ({
  title,
  lead,
  width: 'form',
  unlisted: true,
  main: (
    <Form action={action}>
      <Hidden name="key" value={key} />
      <Button>{verb}</Button>
    </Form>
  ),
})

export const overPage = (href: string, label: string): PageParts => ({
  title: t('over.title'),
  lead: t('link-over'),
  width: 'form',
  unlisted: true,
  main: (
    <p>
      <a href={href}>{label}</a>
    </p>
  ),
})
