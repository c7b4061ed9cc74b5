import { Button, Field, Form, Press, Summary, TaskList, Time, type Html } from '#html'
import type { Here } from '#kernel/web'
import { t } from '../words.ts'
import type { Answer } from './survey-page.tsx'

/** How an opened survey stands: whom it reached, answers in whole fives, what can be done now. */
export function Running({
  answer,
  path,
  here,
}: {
  answer: Answer
  path: string
  here: Here
}): Html {
  const { survey, answered, frozen, may } = answer
  const lead = may.lead === true
  const open = survey.state === 'open'
  return (
    <>
      <Summary
        rows={[
          {
            name: t('survey.invited'),
            value: survey.invited > 0 ? survey.invited : t('survey.open-link'),
          },
          {
            name: t('survey.spared'),
            value: survey.spared > 0 ? t('survey.spared-n', { n: survey.spared }) : t('none'),
          },
          {
            name: t('survey.unreached'),
            value:
              survey.unreached > 0 ? t('survey.unreached-n', { n: survey.unreached }) : t('none'),
          },
          ...(open
            ? [
                {
                  name: t('survey.answered'),
                  value:
                    answered === null
                      ? t('survey.answered-few')
                      : t('survey.answered-about', { n: answered }),
                },
              ]
            : []),
          {
            name: t('survey.frozen'),
            value: frozen[0] ? (
              <Time at={new Date(`${frozen[0].frozen_on}T12:00:00Z`)} as="day" />
            ) : (
              t('none')
            ),
          },
        ]}
      />
      <p class="buttons">
        {frozen.length > 0 && (
          <Button href={`/surveys/${survey.slug}/results`} kind={open ? 'plain' : 'primary'}>
            {t('survey.results')}
          </Button>
        )}
        {survey.state === 'closed' && lead && (
          <Button href={`${path}/give-back`} kind="plain">
            {t('give-back.title')}
          </Button>
        )}
        {!open && lead && (
          <Button href={`${path}/promise`} kind="plain">
            {t('promise-change')}
          </Button>
        )}
        {may.replies === true && (
          <Button href={`${path}/replies`} kind="plain">
            {t('replies.title')}
          </Button>
        )}
        {!open && lead && (
          <Button href={`/desk/surveys/new?after=${survey.slug}`} kind="quiet">
            {t('survey.again')}
          </Button>
        )}
      </p>
      {open && lead && (
        <>
          <TaskList
            tasks={[
              { label: t('survey.running'), state: 'waiting', hint: t('survey.running-hint') },
            ]}
          />
          <div class="buttons">
            <Press action={`${path}/close`}>{t('survey.close')}</Press>
            <Press action={`${path}/snapshot`}>{t('survey.snapshot')}</Press>
          </div>
          <p class="quiet">{t('survey.close-hint')}</p>
          <h2>{t('raise.title')}</h2>
          <p>{t('raise.lead')}</p>
          <Form action={`${path}/raise`}>
            <Field
              name="scores"
              type="number"
              min={survey.scores}
              label={t('terms.scores')}
              value={here.value('scores', survey.scores)}
              error={here.error('scores')}
            />
            <Field
              name="comments"
              type="number"
              min={survey.comments}
              label={t('terms.comments')}
              value={here.value('comments', survey.comments)}
              error={here.error('comments')}
            />
            <Field
              name="breakdowns"
              type="number"
              min={survey.breakdowns}
              label={t('terms.breakdowns')}
              value={here.value('breakdowns', survey.breakdowns)}
              error={here.error('breakdowns')}
            />
            <Button kind="plain">{t('raise.button')}</Button>
          </Form>
        </>
      )}
    </>
  )
}
