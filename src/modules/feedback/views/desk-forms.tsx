import { PromiseFields } from '#commitments'
import { Button, Details, Field, Form, type Html } from '#html'
import type { Here } from '#kernel/web'
import { answerStates } from '../shapes.ts'
import { t, word } from '../words.ts'
import type { Answer } from './idea-page.tsx'

/** What those who lead a board can do with an idea: answer, promise, merge, ask back. */
export function DeskForms({ answer, here }: { answer: Answer; here: Here }): Html {
  const { idea, others, owners } = answer
  const path = `/ideas/${idea.id}`
  return (
    <>
      <h2>{t('desk.answer')}</h2>
      <Form action={`${path}/answer`} label={t('desk.answer')}>
        <Field
          name="state"
          type="radios"
          label={t('state-title')}
          value={here.value('state', idea.state)}
          error={here.error('state')}
          options={answerStates.map((one) => ({ value: one, label: word('state', one) }))}
        />
        <Field
          name="words"
          type="textarea"
          rows={4}
          label={t('desk.words')}
          hint={t('desk.words-hint')}
          value={here.value('words')}
          error={here.error('words')}
          most={3000}
        />
        <Button next={t('desk.answer-next')}>{t('desk.answer-button')}</Button>
      </Form>
      <Details summary={t('desk.promise')}>
        <Form action={`${path}/promise`} label={t('desk.promise')}>
          <PromiseFields
            here={here}
            owners={owners}
            what={{ label: t('desk.promise-title'), hint: t('desk.promise-title-hint') }}
            why={{ name: 'words', label: t('desk.promise-words') }}
            open={t('desk.promise-public')}
          />
          <Button kind="plain" next={t('desk.promise-next')}>
            {t('desk.promise-button')}
          </Button>
        </Form>
      </Details>
      {others.length > 0 && (
        <Details summary={t('desk.merge')}>
          <Form action={`${path}/merge`} label={t('desk.merge')}>
            <Field
              name="into"
              type="select"
              label={t('desk.merge-into')}
              choose
              value={here.value('into')}
              error={here.error('into')}
              options={others.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <Button kind="plain" next={t('desk.merge-next')}>
              {t('desk.merge')}
            </Button>
          </Form>
        </Details>
      )}
      <Details summary={t('desk.note')}>
        <Form action={`${path}/note`} label={t('desk.note')}>
          <Field
            name="words"
            type="textarea"
            rows={3}
            label={t('desk.note-words')}
            error={here.error('words')}
            most={2000}
          />
          <Button kind="plain" next={t('desk.note-next')}>
            {t('desk.note-button')}
          </Button>
        </Form>
      </Details>
    </>
  )
}
