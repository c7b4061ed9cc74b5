import { Button, Field, Form, Hidden } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { Writing } from '../see-writing.ts'
import { languageName, t } from '../words.ts'
import { EntryFieldsOf } from './entry-fields.tsx'

export const NewEntryPage = ({ people, languages }: Writing, here: Here): PageParts => ({
  title: t('answers.new'),
  lead: t('answers.new-lead'),
  width: 'form',
  crumbs: [{ href: '/desk/answers', label: t('answers.title') }],
  main: (
    <Form action="/desk/answers/new">
      {here.url.searchParams.get('like') !== null && (
        <Hidden name="like" value={here.url.searchParams.get('like') ?? ''} />
      )}
      <Field
        name="locale"
        type="select"
        label={t('language')}
        options={languages.map((value) => ({ value, label: languageName(value, here.locale) }))}
        value={here.value('locale', here.locale)}
        error={here.error('locale')}
      />
      <EntryFieldsOf here={here} people={people} />
      <Button next={t('answers.new-next')}>{t('answers.propose')}</Button>
    </Form>
  ),
})
