// The fields of an answer.
import { Field, type Html } from '#html'
import type { Here } from '#kernel/web'
import { t, word } from '../words.ts'

type Known = {
  question: string
  source: string
  phrasings: readonly string[]
  audience: string
  owner: string | null
  article?: string | undefined
}
type Props = {
  here: Here
  people: ReadonlyArray<{ id: string; name: string }>
  known?: Known
}

export function EntryFieldsOf({ here, people, known }: Props): Html {
  const field = (name: string, otherwise?: string | null) => ({
    name,
    value: here.value(name, otherwise),
    error: here.error(name),
  })
  return (
    <>
      <Field
        {...field('question', known?.question)}
        label={t('entry.question')}
        hint={t('entry.question-hint')}
      />
      <Field
        {...field('answer', known?.source)}
        type="textarea"
        rows={8}
        label={t('entry.answer')}
        hint={t('entry.answer-hint')}
      />
      <Field
        {...field('phrasings', known?.phrasings.join('\n'))}
        type="textarea"
        rows={5}
        label={t('entry.phrasings')}
        hint={t('entry.phrasings-hint')}
        optional
      />
      <Field
        {...field('audience', known?.audience ?? 'public')}
        type="radios"
        label={t('audience')}
        options={(['public', 'staff'] as const).map((value) => ({
          value,
          label: word('audience', value),
        }))}
      />
      <Field
        {...field('article', known?.article)}
        label={t('entry.article')}
        hint={t('entry.article-hint')}
        ltr
        optional
      />
      <Field
        {...field('owner', known?.owner ?? here.actor.person)}
        type="select"
        choose
        label={t('owner')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <Field
        {...field('reviewMonths', '12')}
        type="number"
        min={1}
        max={60}
        label={t('new.review-months')}
      />
    </>
  )
}
