import { Button, Empty, Field, Form, Summary, type Html } from '#html'
import type { View } from '#kernel/web'
import { inWords } from '../flow.ts'
import type { seeReplies } from '../see-replies.ts'
import { ethicsCodes, noTexts, type Answers, type Question } from '../shapes.ts'
import { t, word } from '../words.ts'

export const RepliesPage: View<NonNullable<(typeof seeReplies)['answers']>> = ({
  survey,
  title,
  texts,
  form,
  replies,
}) => ({
  title: t('replies.title'),
  lead: t('replies.lead'),
  width: 'reading',
  unlisted: true,
  crumbs: [
    { href: '/desk/surveys', label: t('place') },
    { href: `/desk/surveys/${survey}`, label: title },
  ],
  main:
    replies.length === 0 ? (
      <Empty>{t('replies.none')}</Empty>
    ) : (
      <>
        {replies.map((reply) => (
          <article class="letter">
            <h2>
              <bdi>{reply.name ?? t('replies.nobody')}</bdi>
            </h2>
            <Summary
              rows={form.questions
                .filter(({ key }) => reply.answers[key] !== undefined)
                .map((one) => ({
                  name: (texts.questions[one.key] ?? noTexts).text,
                  value: (
                    <Said
                      question={one}
                      reply={reply}
                      words={inWords(
                        one,
                        texts.questions[one.key] ?? noTexts,
                        reply.answers[one.key],
                      )}
                      path={`/desk/surveys/${survey}/replies/${reply.id}`}
                    />
                  ),
                }))}
            />
            <Form
              action={`/desk/surveys/${survey}/replies/${reply.id}`}
              label={t('replies.code-label')}
            >
              <Field
                name="codes"
                type="checkboxes"
                label={t('replies.code')}
                hint={t('replies.code-hint')}
                optional
                value={reply.coded}
                options={ethicsCodes.map((code) => ({ value: code, label: word('ethics', code) }))}
              />
              <Button kind="plain">{t('save')}</Button>
            </Form>
          </article>
        ))}
      </>
    ),
})

function Said({
  question,
  reply,
  words,
  path,
}: {
  question: Question
  reply: { answers: Answers }
  words: string
  path: string
}): Html {
  const value = reply.answers[question.key]
  if (question.kind !== 'file' || !Array.isArray(value)) return <bdi>{words}</bdi>
  return (
    <>
      <a href={`${path}/files/${value[0]}`}>
        <bdi>{words}</bdi>
      </a>{' '}
      <span class="quiet">{t('replies.file-unchecked')}</span>
    </>
  )
}
