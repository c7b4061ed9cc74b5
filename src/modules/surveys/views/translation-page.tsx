import { Button, Checkbox, Field, Form, Tag, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeTranslation } from '../see-translation.ts'
import { noTexts } from '../shapes.ts'
import { languageName, t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeTranslation)['answers']>

export const TranslationPage: View<Answer> = (answer, here) => {
  const { survey, source, language, texts, state, order } = answer
  const path = `/desk/surveys/${survey}`
  const one = (name: string, from: string, mine: string | undefined): Html | null =>
    from === '' ? null : (
      <Pair answer={answer} here={here} name={name} from={from} mine={mine ?? ''} />
    )
  return {
    title: t('translation.title', { language: languageName(language) }),
    lead: t('translation.lead'),
    width: 'form',
    crumbs: [
      { href: '/desk/surveys', label: t('place') },
      { href: path, label: source.title },
    ],
    main: (
      <Form action={`${path}/translations/${language}`}>
        <p>
          <Tag tone={state === 'reviewed' ? 'done' : 'person'}>
            {word('text-state', state ?? 'missing')}
          </Tag>
        </p>
        {one('title', source.title, texts?.title)}
        {one('why', source.why, texts?.why)}
        {one('thanks', source.thanks, texts?.thanks)}
        {order.map((key) => {
          const from = source.questions[key] ?? noTexts
          const mine = texts?.questions[key] ?? noTexts
          return (
            <section>
              {one(`${key}.text`, from.text, mine.text)}
              {one(`${key}.hint`, from.hint, mine.hint)}
              {Object.entries(from.options).map(([option, label]) =>
                one(`${key}.options.${option}`, label, mine.options[option]),
              )}
              {Object.entries(from.rows).map(([row, label]) =>
                one(`${key}.rows.${row}`, label, mine.rows[row]),
              )}
            </section>
          )
        })}
        <Checkbox
          name="reviewed"
          value="on"
          label={t('translation.reviewed')}
          hint={t('translation.reviewed-hint')}
          checked={state === 'reviewed'}
        />
        <Button>{t('save')}</Button>
      </Form>
    ),
  }
}

function Pair({
  answer,
  here,
  name,
  from,
  mine,
}: {
  answer: Answer
  here: Here
  name: string
  from: string
  mine: string
}): Html {
  return (
    <Field
      name={name}
      type={from.length > 90 ? 'textarea' : 'text'}
      label={<bdi lang={answer.sourceLocale}>{from}</bdi>}
      value={here.value(name, mine)}
      error={here.error(name)}
      optional
    />
  )
}
