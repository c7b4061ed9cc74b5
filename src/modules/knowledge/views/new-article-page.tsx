import { Button, Field, Form } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { Writing } from '../see-writing.ts'
import { audiences } from '../shapes.ts'
import { languageName, t, word } from '../words.ts'

export function NewArticlePage({ spaces, people, languages }: Writing, here: Here): PageParts {
  const field = (name: string, otherwise = '') => ({
    name,
    value: here.value(name, otherwise),
    error: here.error(name),
  })
  return {
    title: t('desk.new'),
    lead: t('new.lead'),
    width: 'form',
    crumbs: [{ href: '/desk/help', label: t('place') }],
    main: (
      <Form action="/desk/help/new">
        <Field {...field('title')} label={t('article.title')} hint={t('new.title-hint')} />
        <Field {...field('slug')} label={t('new.slug')} hint={t('new.slug-hint')} ltr />
        <Field
          {...field('source')}
          type="textarea"
          rows={16}
          label={t('new.source')}
          hint={t('new.source-hint')}
        />
        <Field
          {...field('locale', here.business.locale)}
          type="select"
          label={t('language')}
          options={languages.map((value) => ({ value, label: languageName(value, here.locale) }))}
        />
        <Field
          {...field('audience', 'public')}
          type="radios"
          label={t('audience')}
          options={audiences.map((value) => ({ value, label: word('audience', value) }))}
        />
        <Field
          {...field('space')}
          type="select"
          choose
          label={t('space')}
          hint={t('new.space-hint')}
          options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
          optional
        />
        <Field
          {...field('owner', here.actor.person ?? '')}
          type="select"
          choose
          label={t('owner')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <Field
          {...field('reviewMonths', '12')}
          type="number"
          min={1}
          max={60}
          label={t('new.review-months')}
          hint={t('new.review-hint')}
        />
        <Button next={t('new.next')}>{t('new.button')}</Button>
      </Form>
    ),
  }
}
