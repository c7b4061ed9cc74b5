import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { communityOptions } from './words.tsx'

export const AddPage: View<object> = (_answer, here) => ({
  title: t('add.title'),
  lead: t('add.lead'),
  width: 'form',
  crumbs: [{ href: '/desk/people', label: t('people') }],
  main: (
    <Form action="/desk/people/add">
      <Field
        name="name"
        label={t('name')}
        hint={t('name-hint')}
        value={here.value('name')}
        error={here.error('name')}
      />
      <Field
        name="called"
        label={t('called')}
        value={here.value('called')}
        error={here.error('called')}
        optional
      />
      <Field
        name="email"
        type="email"
        label={t('email')}
        value={here.value('email')}
        error={here.error('email')}
        optional
      />
      <Field
        name="communities"
        type="checkboxes"
        label={t('communities')}
        options={communityOptions()}
        value={here.values('communities')}
        error={here.error('communities')}
      />
      <Button next={t('add.next')}>{t('add.button')}</Button>
    </Form>
  ),
})
