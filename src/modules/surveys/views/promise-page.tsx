import { Button, Checkbox, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seePromising } from '../see-promising.ts'
import { t } from '../words.ts'
import { Promises } from './promised.tsx'

export const PromisePage: View<NonNullable<(typeof seePromising)['answers']>> = (
  { survey, title, owners, promised, forEveryone },
  here,
) => ({
  title: t('promise-change'),
  lead: t('promise-change.lead'),
  width: 'form',
  crumbs: [
    { href: '/desk/surveys', label: t('place') },
    { href: `/desk/surveys/${survey}`, label: title },
  ],
  main: (
    <>
      <Promises promised={promised} />
      <Form action={`/desk/surveys/${survey}/promise`}>
        <Field
          name="title"
          label={t('promise-change.what')}
          hint={t('promise-change.what-hint')}
          value={here.value('title')}
          error={here.error('title')}
          most={200}
        />
        <Field
          name="why"
          type="textarea"
          rows={4}
          label={t('promise-change.why')}
          optional
          value={here.value('why')}
          error={here.error('why')}
          most={3000}
        />
        <Field
          name="owner"
          type="select"
          choose
          label={t('promise-change.owner')}
          value={here.value('owner')}
          error={here.error('owner')}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="due"
          type="date"
          label={t('promise-change.due')}
          value={here.value('due')}
          error={here.error('due')}
        />
        {forEveryone && (
          <Checkbox
            name="public"
            value="on"
            label={t('promise-change.public')}
            checked={here.value('public', '') === 'on'}
          />
        )}
        <Button next={t('promise-change.next')}>{t('promise-change.button')}</Button>
      </Form>
    </>
  ),
})
