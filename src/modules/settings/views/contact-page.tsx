import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'

type Contact = {
  about: string
  write_to: string | null
  phone: string | null
  address: string | null
  imprint: string
}

export const ContactPage: View<Contact> = (now, here) => ({
  title: t('contact.title'),
  lead: t('contact.lead'),
  crumbs: [{ href: '/desk/settings', label: t('business.title') }],
  width: 'form',
  main: (
    <Form action="/desk/settings/contact">
      <Field
        name="about"
        type="textarea"
        rows={6}
        optional
        most={4000}
        label={t('about')}
        hint={t('about-hint')}
        value={here.value('about', now.about)}
        error={here.error('about')}
      />
      <Field
        name="writeTo"
        type="email"
        optional
        label={t('write-to')}
        hint={t('write-to-hint')}
        value={here.value('writeTo', now.write_to)}
        error={here.error('writeTo')}
      />
      <Field
        name="phone"
        type="tel"
        optional
        label={t('phone')}
        value={here.value('phone', now.phone)}
        error={here.error('phone')}
      />
      <Field
        name="address"
        type="textarea"
        rows={4}
        optional
        label={t('address')}
        value={here.value('address', now.address)}
        error={here.error('address')}
      />
      <Field
        name="imprint"
        type="textarea"
        rows={8}
        optional
        most={8000}
        label={t('imprint')}
        hint={t('imprint-hint')}
        value={here.value('imprint', now.imprint)}
        error={here.error('imprint')}
      />
      <Button next={t('contact.next')}>{t('save')}</Button>
    </Form>
  ),
})
