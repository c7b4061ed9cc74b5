import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeWriting } from '../see-writing.ts'
import { starters } from '../starters.ts'
import { audiences, kinds } from '../shapes.ts'
import { languageName, t, word } from '../words.ts'
import { askedOptions } from './desk-guideline-page.tsx'

export const WritingPage: View<NonNullable<(typeof seeWriting)['answers']>> = (
  { languages, spaces },
  here,
) => {
  const field = (name: string, otherwise?: string) => ({
    name,
    value: here.value(name, otherwise ?? ''),
    error: here.error(name),
  })
  return {
    title: t('write.title'),
    lead: t('write.lead'),
    width: 'form',
    crumbs: [{ href: '/desk/guidelines', label: t('place') }],
    main: (
      <Form action="/desk/guidelines/new">
        <Field {...field('title')} label={t('title')} />
        <Field {...field('slug')} label={t('write.slug')} hint={t('write.slug-hint')} ltr />
        <Field
          {...field('kind')}
          type="radios"
          label={t('kind')}
          options={kinds.map((value) => ({
            value,
            label: word('kind', value),
            hint: word('kind-hint', value),
          }))}
        />
        <Field
          {...field('starter')}
          type="select"
          label={t('write.starter')}
          hint={t('write.starter-hint')}
          choose
          options={starters.map((value) => ({ value, label: word('kind', value) }))}
          optional
        />
        <Field
          {...field('locale', here.business.locale)}
          type="select"
          label={t('language')}
          options={languages.map((value) => ({ value, label: languageName(value, here.locale) }))}
        />
        <Field
          {...field('space')}
          type="select"
          label={t('write.space')}
          hint={t('write.space-hint')}
          choose
          options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
          optional
        />
        <Field
          {...field('audience', 'public')}
          type="radios"
          label={t('write.audience')}
          options={audiences.map((value) => ({ value, label: word('audience', value) }))}
        />
        <Field
          {...field('whyClosed')}
          label={t('write.why-closed')}
          hint={t('write.why-closed-hint')}
          optional
        />
        <Field
          {...field('asked')}
          type="select"
          choose
          label={t('write.asked')}
          hint={t('write.asked-hint')}
          options={askedOptions()}
          optional
        />
        <Button next={t('write.next')}>{t('write.button')}</Button>
      </Form>
    ),
  }
}
