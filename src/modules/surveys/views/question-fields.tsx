import { Checkbox, Field, idOf, type Html } from '#html'
import { accepted } from '#files'
import type { Here } from '#kernel/web'
import { fieldOf } from '../read-answers.ts'
import { dropField } from '../file-field.ts'
import type { Drawn } from '../see-page.ts'
import type { Answers, QuestionTexts, Question } from '../shapes.ts'
import { t } from '../words.ts'

type Props = Drawn & { answers: Answers; here: Here; lang: string }

/** One question as it is answered: native radios, boxes and fields, words on every point, one group a row. */
export function QuestionFields(props: Props): Html {
  const { question, words, answers, here } = props
  const { key, kind, required } = question
  const name = fieldOf(key)
  const given = answers[key]
  const shared = {
    name,
    label: words.text,
    ...(words.hint === '' ? {} : { hint: words.hint }),
    error: here.error(name),
    optional: !required,
  }
  const one = here.value(name, typeof given === 'string' || typeof given === 'number' ? given : '')
  switch (kind) {
    case 'single':
    case 'scale':
      return (
        <Field
          {...shared}
          type="radios"
          value={one}
          options={[...choicesOf(question, words), ...notSaying(required)]}
        />
      )
    case 'nps':
      return <Ladder {...props} value={one} />
    case 'multiple':
      return (
        <Field
          {...shared}
          type="checkboxes"
          value={here.values(name, Array.isArray(given) ? given : [])}
          options={choicesOf(question, words)}
        />
      )
    case 'consent':
      return (
        <Field
          {...shared}
          type="radios"
          value={one}
          options={[
            { value: 'yes', label: t('answer.yes') },
            { value: 'no', label: t('answer.no') },
          ]}
        />
      )
    case 'text':
      return <Field {...shared} type="textarea" rows={4} most={2000} value={one} />
    case 'date':
      return <Field {...shared} type="date" value={one} />
    case 'matrix':
      return <Rows {...props} />
    case 'ranking':
      return <Ranks {...props} />
    case 'file':
      return <FileField {...props} />
  }
}

/** NOTE: a browser does not choose a file again by itself; what is kept already is named, and can be taken out. */
function FileField({ question, words, answers, here }: Props): Html {
  const name = fieldOf(question.key)
  const given = answers[question.key]
  const kept = Array.isArray(given) ? (given[1] ?? '') : ''
  return (
    <>
      <Field
        name={name}
        type="file"
        label={words.text}
        hint={
          <>
            {words.hint !== '' && <bdi>{words.hint} </bdi>}
            {t('answer.file-hint')}
          </>
        }
        accept={accepted}
        optional={!question.required}
        error={here.error(name)}
      />
      {kept !== '' && (
        <Checkbox
          name={dropField(question.key)}
          value="on"
          label={t('answer.file-drop', { name: kept })}
        />
      )}
    </>
  )
}

const notSaying = (required: boolean) =>
  required ? [] : [{ value: '-', label: t('answer.not-saying') }]

export function choicesOf(question: Question, words: QuestionTexts) {
  if (question.kind === 'single' || question.kind === 'multiple')
    return question.options.map(({ key }) => ({ value: key, label: words.options[key] ?? key }))
  return pointsOf(question).map((point) => ({
    value: String(point),
    label: words.options[String(point)] || String(point),
  }))
}

export const pointsOf = ({ low, high }: Question) =>
  Array.from({ length: high - low + 1 }, (_, at) => low + at)

/** Eleven points side by side where there is room, with words at both ends that every reader hears. */
function Ladder({ question, words, here, value }: Props & { value: string }): Html {
  const name = fieldOf(question.key)
  const id = idOf(name)
  const errors = here.error(name) ?? []
  const points = pointsOf(question)
  const [low = '', high = ''] = [words.options['0'], words.options['10']]
  return (
    <fieldset class={errors.length > 0 ? 'field field-wrong' : 'field'}>
      <legend class="label">
        <bdi>{words.text}</bdi>
        {!question.required && <span class="optional"> {t('answer.optional')}</span>}
      </legend>
      {words.hint !== '' && <p class="hint">{words.hint}</p>}
      {errors.length > 0 && <p class="error">{errors.join(' ')}</p>}
      <div class="ladder">
        {points.map((point, at) => {
          const own = at === 0 ? id : `${id}-${at}`
          const end = point === question.low ? low : point === question.high ? high : ''
          return (
            <div class="choice">
              <input
                type="radio"
                id={own}
                name={name}
                value={String(point)}
                checked={value === String(point)}
              />
              <label for={own}>
                {point}
                {end !== '' && <span class="ladder-end"> {end}</span>}
              </label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/** A row is a group of its own: no table to scroll, no point without its words. */
function Rows({ question, words, answers, here }: Props): Html {
  const given = answers[question.key]
  const said = typeof given === 'object' && !Array.isArray(given) ? given : {}
  return (
    <section class="question-rows" aria-labelledby={`${question.key}-text`}>
      <h2 id={`${question.key}-text`}>
        <bdi>{words.text}</bdi>
      </h2>
      {words.hint !== '' && <p class="hint">{words.hint}</p>}
      {question.rows.map((row) => {
        const name = fieldOf(question.key, row)
        return (
          <Field
            name={name}
            type="radios"
            label={words.rows[row] ?? row}
            optional={!question.required}
            error={here.error(name)}
            value={here.value(name, said[row] ?? '')}
            options={[
              ...choicesOf({ ...question, kind: 'scale' }, words),
              ...notSaying(question.required),
            ]}
          />
        )
      })}
    </section>
  )
}

/** Places are chosen from lists: works with keys, fingers and screen readers alike. */
function Ranks({ question, words, answers, here }: Props): Html {
  const given = answers[question.key]
  const said = typeof given === 'object' && !Array.isArray(given) ? given : {}
  return (
    <section class="question-rows" aria-labelledby={`${question.key}-text`}>
      <h2 id={`${question.key}-text`}>
        <bdi>{words.text}</bdi>
      </h2>
      <p class="hint">{words.hint === '' ? t('answer.ranking-hint') : words.hint}</p>
      {question.options.map(({ key }) => {
        const name = fieldOf(question.key, key)
        return (
          <Field
            name={name}
            type="select"
            label={words.options[key] ?? key}
            choose
            optional={!question.required}
            error={here.error(name)}
            value={here.value(name, said[key] ?? '')}
            options={question.options.map((_, at) => ({
              value: String(at + 1),
              label: t('answer.place', { n: at + 1 }),
            }))}
          />
        )
      })}
    </section>
  )
}
