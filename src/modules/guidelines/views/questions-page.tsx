import { Button, Empty, Field, Form, Hidden } from '#html'
import type { View } from '#kernel/web'
import type { seeQuestions } from '../see-questions.ts'
import { languageName, t } from '../words.ts'

type Answer = NonNullable<(typeof seeQuestions)['answers']>

export const QuestionsPage: View<Answer> = ({ document, title, questions, locale }, here) => ({
  title: t('questions.title'),
  lead: t('questions.lead'),
  unlisted: true,
  crumbs: [
    { href: '/guidelines', label: t('place') },
    { href: `/guidelines/${document.slug}/v/${document.number}`, label: title },
  ],
  main:
    questions.length === 0 ? (
      <Empty>{t('questions.none')}</Empty>
    ) : (
      <>
        {questions.map((one) => (
          <Form
            action={`/guidelines/${document.slug}/v/${document.number}/questions`}
            label={one.question}
            id={`question-${one.place}`}
          >
            <Hidden name="question" value={one.id} />
            <fieldset class="field">
              <legend class="label" lang={locale} dir="auto">
                {one.question}
              </legend>
              {here.typed['question'] === one.id && here.error('answer') && (
                <p class="error">{t('questions.choose')}</p>
              )}
              {one.answers.map((answer, n) => (
                <div class="choice">
                  <input
                    type="radio"
                    id={`answer-${one.place}-${n}`}
                    name="answer"
                    value={String(n)}
                  />
                  <label for={`answer-${one.place}-${n}`} lang={locale} dir="auto">
                    {answer}
                  </label>
                </div>
              ))}
            </fieldset>
            <Button kind="plain" next={t('questions.next')}>
              {t('questions.button')}
            </Button>
          </Form>
        ))}
      </>
    ),
})

/** For the writers: set the questions, and see which clauses are not understood. */
export const AskingPage: View<Answer> = ({ document, title, questions, locale }, here) => ({
  title: t('asking.title'),
  lead: t('asking.lead'),
  width: 'form',
  crumbs: [
    { href: '/desk/guidelines', label: t('place') },
    { href: `/desk/guidelines/${document.slug}`, label: title },
  ],
  main: (
    <>
      {questions.length > 0 && (
        <ol>
          {questions.map((one) => (
            <li value={one.place}>
              <bdi lang={locale}>{one.question}</bdi>{' '}
              <span class="quiet">
                {one.counts ? t('asking.counts', one.counts) : t('asking.too-few')}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Form action={`/desk/guidelines/${document.slug}/v/${document.number}/questions`}>
        <Field
          name="place"
          type="select"
          label={t('asking.place')}
          options={Array.from({ length: Math.min(10, questions.length + 1) }, (_, n) => ({
            value: String(n + 1),
            label: String(n + 1),
          }))}
          value={here.value('place', Math.min(10, questions.length + 1))}
          error={here.error('place')}
        />
        <Field
          name="locale"
          type="select"
          label={t('language')}
          options={[...new Set([document.locale, ...here.business.languages])].map((value) => ({
            value,
            label: languageName(value, here.locale),
          }))}
          value={here.value('locale', locale)}
          error={here.error('locale')}
        />
        <Field
          name="question"
          label={t('asking.question')}
          value={here.value('question')}
          error={here.error('question')}
        />
        <Field
          name="answers"
          type="textarea"
          rows={4}
          label={t('asking.answers')}
          hint={t('asking.answers-hint')}
          value={here.value('answers')}
          error={here.error('answers')}
        />
        <Field
          name="why"
          label={t('asking.why')}
          value={here.value('why')}
          error={here.error('why')}
        />
        <Button next={t('asking.next')}>{t('asking.button')}</Button>
      </Form>
    </>
  ),
})
