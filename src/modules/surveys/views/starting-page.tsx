import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeStarting } from '../see-starting.ts'
import { templates } from '../templates.ts'
import { t, word } from '../words.ts'

export const StartingPage: View<NonNullable<(typeof seeStarting)['answers']>> = (
  { earlier, after },
  here,
) => ({
  title: t('starting.title'),
  lead: t('starting.lead'),
  width: 'form',
  crumbs: [{ href: '/desk/surveys', label: t('place') }],
  main: (
    <Form action="/desk/surveys/new">
      <Field
        name="slug"
        label={t('starting.slug')}
        hint={t('starting.slug-hint')}
        value={here.value('slug')}
        error={here.error('slug')}
        ltr
      />
      <Field
        name="title"
        label={t('title')}
        hint={t('starting.title-hint')}
        value={here.value('title')}
        error={here.error('title')}
        optional
        most={120}
      />
      <Field
        name="template"
        type="radios"
        label={t('starting.template')}
        value={here.value('template', 'blank')}
        error={here.error('template')}
        options={['blank', ...templates.map(({ name }) => name)].map((name) => ({
          value: name,
          label: word('template', name),
          hint: word('template-about', name),
        }))}
      />
      {earlier.length > 0 && (
        <Field
          name="after"
          type="select"
          label={t('starting.after')}
          hint={t('starting.after-hint')}
          choose
          optional
          value={here.value('after', after)}
          error={here.error('after')}
          options={earlier.map(({ slug, title, wave }) => ({
            value: slug,
            label: `${title} (${t('wave-n', { n: wave })})`,
          }))}
        />
      )}
      <Button next={t('starting.next')}>{t('starting.button')}</Button>
    </Form>
  ),
})
