import { Button, Empty, Press, Tag, type Html } from '#html'
import { noTexts } from '../shapes.ts'
import { t, word } from '../words.ts'
import type { Answer } from './survey-page.tsx'

/** The questions in order, where pages begin, on what they hang, and why each is asked. */
export function QuestionList({ answer, path }: { answer: Answer; path: string }): Html {
  const { survey, texts, may } = answer
  const edit = survey.state === 'draft' && may.lead === true
  const { questions, unit, part } = survey.form
  return (
    <>
      {questions.length === 0 ? (
        <Empty>{t('survey.no-questions')}</Empty>
      ) : (
        <ol class="question-list">
          {questions.map((one, at) => {
            const words = texts.questions[one.key] ?? noTexts
            return (
              <li>
                <p>
                  {edit ? (
                    <a href={`${path}/questions/${one.key}`}>
                      <bdi>{words.text}</bdi>
                    </a>
                  ) : (
                    <bdi>{words.text}</bdi>
                  )}
                </p>
                <p class="meta">
                  <span>{word('kind', one.kind)}</span>
                  {one.page && at > 0 && <Tag>{t('survey.page-begins')}</Tag>}
                  {one.required && <Tag>{t('survey.required')}</Tag>}
                  {one.sensitive && <Tag tone="person">{t('survey.sensitive')}</Tag>}
                  {one.byGroup && unit !== null && <Tag>{t('survey.by-group')}</Tag>}
                  {[unit, part].includes(one.key) && <Tag>{t('survey.is-group')}</Tag>}
                  {one.when !== null && (
                    <span>
                      {t('survey.when', {
                        question: texts.questions[one.when.question]?.text ?? one.when.question,
                      })}
                    </span>
                  )}
                </p>
                <p class="quiet">{t('survey.purpose', { purpose: one.purpose })}</p>
                {one.source !== null && <p class="quiet">{one.source}</p>}
                {edit && (
                  <div class="buttons">
                    {at > 0 && (
                      <Press action={`${path}/questions/${one.key}/move/up`}>
                        {t('survey.up')}
                      </Press>
                    )}
                    {at < questions.length - 1 && (
                      <Press action={`${path}/questions/${one.key}/move/down`}>
                        {t('survey.down')}
                      </Press>
                    )}
                    <Press action={`${path}/questions/${one.key}/drop`}>{t('survey.drop')}</Press>
                  </div>
                )}
              </li>
            )
          })}
        </ol>
      )}
      {edit && (
        <p class="buttons">
          <Button href={`${path}/questions/new`} kind="plain">
            {t('survey.add')}
          </Button>
        </p>
      )}
    </>
  )
}
