import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeSurvey } from '../see-survey.ts'
import { t } from '../words.ts'

export const GiveBackPage: View<NonNullable<(typeof seeSurvey)['answers']>> = (
  { survey, texts },
  here,
) => ({
  title: t('give-back.title'),
  lead: t('give-back.lead'),
  width: 'form',
  crumbs: [
    { href: '/desk/surveys', label: t('place') },
    { href: `/desk/surveys/${survey.slug}`, label: texts.title },
  ],
  main: (
    <Form action={`/desk/surveys/${survey.slug}/give-back`}>
      <Field
        name="heard"
        type="textarea"
        rows={6}
        label={t('give-back.heard')}
        hint={t('give-back.heard-hint')}
        value={here.value('heard')}
        error={here.error('heard')}
        most={4000}
      />
      <Field
        name="doing"
        type="textarea"
        rows={6}
        label={t('give-back.doing')}
        hint={t('give-back.doing-hint')}
        value={here.value('doing')}
        error={here.error('doing')}
        most={4000}
      />
      <p class="quiet">
        {t('give-back.promise')}{' '}
        <a href={`/desk/surveys/${survey.slug}/promise`}>{t('promise-change')}</a>
      </p>
      <Button next={t('give-back.next')}>{t('give-back.button')}</Button>
    </Form>
  ),
})
