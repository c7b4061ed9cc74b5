import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeWriting } from '../see-writing.ts'
import { t } from '../words.ts'
import { mostValues } from '../write-values.ts'

export const ValuesPage: View<NonNullable<(typeof seeWriting)['answers']>> = (_answer, here) => {
  const field = (name: string, otherwise?: string) => ({
    name,
    value: here.value(name, otherwise ?? ''),
    error: here.error(name),
  })
  return {
    title: t('values.title'),
    lead: t('values.lead'),
    width: 'form',
    crumbs: [{ href: '/desk/guidelines', label: t('place') }],
    main: (
      <Form action="/desk/guidelines/values-wizard" draft="values">
        <Field {...field('title', t('values.default-title'))} label={t('title')} />
        <Field
          {...field('evidence')}
          type="textarea"
          rows={2}
          label={t('evidence')}
          hint={t('values.evidence-hint')}
        />
        {Array.from({ length: mostValues }, (_, n) => n + 1).map((n) => (
          <section>
            <h2>{t('values.value', { n })}</h2>
            <Field
              {...field(`name${n}`)}
              label={t('values.name', { n })}
              hint={t('values.name-hint')}
              optional={n > 1}
            />
            <Field
              {...field(`means${n}`)}
              type="textarea"
              rows={2}
              label={t('values.means')}
              hint={t('values.means-hint')}
              optional={n > 1}
            />
            <Field
              {...field(`never${n}`)}
              type="textarea"
              rows={2}
              label={t('values.never')}
              optional
            />
            <Field
              {...field(`noticed${n}`)}
              type="textarea"
              rows={2}
              label={t('values.noticed')}
              hint={t('values.noticed-hint')}
              optional
            />
          </section>
        ))}
        <Button next={t('values.next')}>{t('write.button')}</Button>
      </Form>
    ),
  }
}
