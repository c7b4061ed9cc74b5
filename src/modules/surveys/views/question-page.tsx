import { Button, Checkbox, Field, Form, Hidden, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import { asLines } from '../question-lines.ts'
import type { seeQuestion } from '../see-question.ts'
import { kinds } from '../shapes.ts'
import { t, word } from '../words.ts'
import { choicesOf, pointsOf } from './question-fields.tsx'

type Answer = NonNullable<(typeof seeQuestion)['answers']>

export const QuestionPage: View<Answer> = (answer, here) => {
  const { survey, title, question, words } = answer
  const path = `/desk/surveys/${survey}`
  return {
    title: question ? t('question.change') : t('question.new'),
    lead: t('question.lead'),
    width: 'form',
    crumbs: [
      { href: '/desk/surveys', label: t('place') },
      { href: path, label: title },
    ],
    main: (
      <Form action={`${path}/questions`}>
        {question && <Hidden name="key" value={question.key} />}
        <Field
          name="text"
          label={t('question.text')}
          hint={t('question.text-hint')}
          value={here.value('text', words.text)}
          error={here.error('text')}
          most={400}
        />
        <Field
          name="purpose"
          label={t('question.purpose')}
          hint={t('question.purpose-hint')}
          value={here.value('purpose', question?.purpose ?? '')}
          error={here.error('purpose')}
          most={300}
        />
        <Field
          name="kind"
          type="radios"
          label={t('question.kind')}
          value={here.value('kind', question?.kind ?? 'single')}
          error={here.error('kind')}
          options={kinds.map((kind) => ({
            value: kind,
            label: word('kind', kind),
            hint: word('kind-hint', kind),
          }))}
        />
        <Shape answer={answer} here={here} />
        <Behaviour answer={answer} here={here} />
        <Button next={t('question.next')}>{t('save')}</Button>
      </Form>
    ),
  }
}

function Shape({ answer: { question, words }, here }: { answer: Answer; here: Here }): Html {
  const keys =
    question === null
      ? []
      : question.options.length > 0
        ? question.options
        : Object.keys(words.options).length > 0
          ? pointsOf(question).map((point) => ({ key: String(point) }))
          : []
  return (
    <>
      <Field
        name="hint"
        label={t('question.hint')}
        value={here.value('hint', words.hint)}
        error={here.error('hint')}
        optional
        most={400}
      />
      <Field
        name="options"
        type="textarea"
        rows={6}
        label={t('question.options')}
        hint={t('question.options-hint')}
        value={here.value('options', question?.kind === 'nps' ? '' : asLines(keys, words.options))}
        error={here.error('options')}
        optional
      />
      <Field
        name="rows"
        type="textarea"
        rows={4}
        label={t('question.rows')}
        hint={t('question.rows-hint')}
        value={here.value(
          'rows',
          asLines(
            (question?.rows ?? []).map((key) => ({ key })),
            words.rows,
          ),
        )}
        error={here.error('rows')}
        optional
      />
      <Field
        name="low"
        type="number"
        min={0}
        max={10}
        label={t('question.low')}
        value={here.value('low', question?.low ?? 1)}
        error={here.error('low')}
      />
      <Field
        name="high"
        type="number"
        min={1}
        max={10}
        label={t('question.high')}
        value={here.value('high', question?.high ?? 5)}
        error={here.error('high')}
      />
      <Field
        name="source"
        label={t('question.source')}
        hint={t('question.source-hint')}
        value={here.value('source', question?.source ?? '')}
        error={here.error('source')}
        optional
        most={300}
      />
    </>
  )
}

function Behaviour({ answer: { question, earlier }, here }: { answer: Answer; here: Here }): Html {
  const box = (name: 'required' | 'sensitive' | 'byGroup' | 'page') => (
    <Checkbox
      name={name}
      value="on"
      label={t(`question.${name}`)}
      hint={t(`question.${name}-hint`)}
      checked={here.value(name, question?.[name] ? 'on' : '') === 'on'}
    />
  )
  return (
    <>
      {box('page')}
      {box('required')}
      {box('sensitive')}
      {box('byGroup')}
      {earlier.length > 0 && (
        <>
          <Field
            name="whenQuestion"
            type="select"
            label={t('question.when')}
            hint={t('question.when-hint')}
            choose
            optional
            value={here.value('whenQuestion', question?.when?.question ?? '')}
            error={here.error('whenQuestion')}
            options={earlier.map(({ question: one, words }) => ({
              value: one.key,
              label: words.text,
            }))}
          />
          <Field
            name="whenIs"
            type="checkboxes"
            label={t('question.when-is')}
            hint={t('question.when-is-hint')}
            optional
            value={here.values('whenIs', question?.when?.is ?? [])}
            error={here.error('whenIs')}
            options={whenOptions(earlier)}
          />
        </>
      )}
    </>
  )
}

/** NOTE: the same value can stand under several questions; each is offered once, with all its words. */
function whenOptions(earlier: Answer['earlier']) {
  const labels = new Map<string, string[]>()
  for (const { question, words } of earlier) {
    const choices =
      question.kind === 'consent'
        ? [
            { value: 'yes', label: t('answer.yes') },
            { value: 'no', label: t('answer.no') },
          ]
        : choicesOf(question, words)
    for (const { value, label } of choices)
      labels.set(value, [...new Set([...(labels.get(value) ?? []), label])])
  }
  return [...labels].map(([value, words]) => ({ value, label: words.join(' / ') }))
}
