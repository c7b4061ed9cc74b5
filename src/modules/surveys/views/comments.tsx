import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import type { Here } from '#kernel/web'
import { groupOf } from '../results-table.ts'
import type { Asked } from '../results.ts'
import { t } from '../words.ts'
import type { Shown } from './results-page.tsx'

type Props = { answer: Shown; question: Asked; here: Here }

/** Comments as they were dealt: shuffled, undated, and only where there are enough of them. */
export function Comments({ answer, question, here }: Props): Html | null {
  if (question.kind !== 'text') return null
  const { form, texts, survey, mayLead, results } = answer
  if (question.comments.length === 0)
    return <p class="quiet">{t('results.no-comments', { comments: results.comments })}</p>
  return (
    <>
      {question.comments.map(({ unit, texts: said }) => (
        <>
          {unit !== null && (
            <h3>
              <bdi>{groupOf(form, texts, form.unit, unit)}</bdi>
            </h3>
          )}
          <ul class="voices">
            {said.map(({ id, words }) => (
              <li>
                <blockquote class="prewrap" dir="auto">
                  {words}
                </blockquote>
                {mayLead && (
                  <Details summary={t('results.hide')} plain>
                    <Form action={`/desk/surveys/${survey.slug}/comments/${id}`}>
                      <Hidden name="hidden" value="on" />
                      <Field
                        name="why"
                        label={t('results.hide-why')}
                        hint={t('results.hide-hint')}
                        error={here.error('why')}
                      />
                      <Button kind="plain">{t('results.hide-button')}</Button>
                    </Form>
                  </Details>
                )}
              </li>
            ))}
          </ul>
        </>
      ))}
      <p class="quiet">{t('results.comments-how')}</p>
      <OutOfSight answer={answer} question={question} here={here} />
    </>
  )
}

/** What was taken out of sight, for those who lead: it can come back, with a reason too. */
function OutOfSight({ answer: { hidden, survey }, question, here }: Props): Html | null {
  const mine = hidden.filter((one) => one.question === question.key)
  if (mine.length === 0) return null
  return (
    <Details summary={t('results.out-of-sight', { count: mine.length })}>
      {mine.map(({ id, words }) => (
        <>
          <blockquote class="prewrap" dir="auto">
            {words}
          </blockquote>
          <Form action={`/desk/surveys/${survey.slug}/comments/${id}`}>
            <Field name="why" label={t('results.hide-why')} error={here.error('why')} />
            <Button kind="plain">{t('results.show-again')}</Button>
          </Form>
        </>
      ))}
    </Details>
  )
}
