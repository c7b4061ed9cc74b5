import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import type { Here } from '#kernel/web'
import { groupOf } from '../results-table.ts'
import type { Asked } from '../results.ts'
import { t } from '../words.ts'
import type { Shown } from './results-page.tsx'

/** Comments as they were dealt: shuffled, undated, and only where there are enough of them. */
export function Comments({
  answer,
  question,
  here,
}: {
  answer: Shown
  question: Asked
  here: Here
}): Html | null {
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
    </>
  )
}
