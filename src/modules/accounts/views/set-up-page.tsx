// The first page: business, owner, language. Everything else waits on the list.
import { Button, Field, Form } from '#html'
import { completeLocales } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { NewcomerFields } from './newcomer-fields.tsx'
import { languageOption } from './invitations-page.tsx'

export function setUpPage({ done }: { done: boolean }, here: Here): PageParts {
  if (done)
    return {
      title: t('set-up.title'),
      lead: t('set-up-already'),
      width: 'form',
      unlisted: true,
      main: (
        <p>
          <a href="/sign-in">{t('over.sign-in')}</a>
        </p>
      ),
    }
  return {
    title: t('set-up.title'),
    lead: t('set-up.lead'),
    width: 'form',
    bare: true,
    unlisted: true,
    main: (
      <Form action="/set-up">
        <Field
          name="business"
          label={t('set-up.business')}
          autocomplete="organization"
          value={here.value('business')}
          error={here.error('business')}
        />
        <NewcomerFields here={here} />
        <Field
          name="locale"
          type="select"
          label={t('set-up.locale')}
          hint={t('set-up.locale-hint')}
          value={here.value('locale', here.locale)}
          options={completeLocales.map(languageOption)}
          error={here.error('locale')}
        />
        <Button next={t('set-up.next')}>{t('set-up.verb')}</Button>
      </Form>
    ),
  }
}
