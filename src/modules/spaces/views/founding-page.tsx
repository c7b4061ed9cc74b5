import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { SpaceFields } from './space-fields.tsx'

export const FoundingPage: View<{ languages: string[] }> = ({ languages }, here) => ({
  title: t('found.title'),
  lead: t('found.lead'),
  width: 'form',
  crumbs: [{ href: '/desk/spaces', label: t('place') }],
  main: (
    <Form action="/desk/spaces/new">
      <Field
        name="slug"
        label={t('form.slug')}
        hint={t('form.slug-hint')}
        value={here.value('slug')}
        error={here.error('slug')}
        ltr
      />
      <SpaceFields here={here} languages={languages} />
      <Button next={t('found.next')}>{t('found.button')}</Button>
    </Form>
  ),
})
