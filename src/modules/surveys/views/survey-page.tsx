import { Button, Field, Form, Press, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeSurvey } from '../see-survey.ts'
import { t, word } from '../words.ts'
import { QuestionList } from './question-list.tsx'
import { Council } from './council.tsx'
import { Checks } from './checks.tsx'
import { Running } from './running.tsx'
import { Aside } from './survey-aside.tsx'

export type Answer = NonNullable<(typeof seeSurvey)['answers']>

export const SurveyPage: View<Answer> = (answer, here) => {
  const { survey, texts, may } = answer
  const path = `/desk/surveys/${survey.slug}`
  const lead = may.lead === true
  return {
    title: texts.title,
    lead: `${word('state', survey.state)} · ${word('mode', survey.mode)} · ${word('audience', survey.audience)}`,
    width: 'desk',
    crumbs: [{ href: '/desk/surveys', label: t('place') }],
    aside: <Aside answer={answer} path={path} />,
    main: (
      <>
        {survey.state === 'draft' && answer.plan && (
          <Checks plan={answer.plan} path={path} lead={lead} />
        )}
        <Council answer={answer} path={path} here={here} />
        {survey.state !== 'draft' && <Running answer={answer} path={path} here={here} />}
        <h2>{t('survey.questions')}</h2>
        <QuestionList answer={answer} path={path} />
        {survey.state === 'draft' && lead && <Words answer={answer} path={path} here={here} />}
        {survey.state === 'draft' && lead && (
          <Press action={`${path}/discard`}>{t('survey.discard')}</Press>
        )}
      </>
    ),
  }
}

function Words({
  answer: { texts },
  path,
  here,
}: {
  answer: Answer
  path: string
  here: Here
}): Html {
  return (
    <>
      <h2>{t('survey.words')}</h2>
      <Form action={`${path}/words`}>
        <Field
          name="title"
          label={t('title')}
          value={here.value('title', texts.title)}
          error={here.error('title')}
          most={120}
        />
        <Field
          name="why"
          type="textarea"
          label={t('survey.why')}
          hint={t('survey.why-hint')}
          value={here.value('why', texts.why)}
          error={here.error('why')}
          most={1200}
          rows={4}
        />
        <Field
          name="thanks"
          type="textarea"
          label={t('survey.thanks')}
          value={here.value('thanks', texts.thanks)}
          error={here.error('thanks')}
          optional
          most={1200}
          rows={3}
        />
        <Button kind="plain">{t('save')}</Button>
      </Form>
    </>
  )
}
