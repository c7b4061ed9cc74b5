import { Button, Field, Form, Notice, Press, type Html } from '#html'
import type { Here } from '#kernel/web'
import { noTexts } from '../shapes.ts'
import { t, word } from '../words.ts'
import type { Answer } from './survey-page.tsx'

type Props = { answer: Answer; path: string; here: Here }

/** For the works council and for whoever waits for it: which cuts are possible, and what it says. */
export function Council({ answer, path, here }: Props): Html | null {
  const { plan, may } = answer
  if (plan === null || plan.council.council === 'none') return null
  const { council, words, who } = plan.council
  const asking = council === 'not-asked' || council === 'changed' || council === 'objects'
  return (
    <>
      <h2>{t('council.title')}</h2>
      <p>{word('council', council)}</p>
      {words !== '' && (
        <blockquote class="letter">
          <p class="prewrap" dir="auto">
            {words}
          </p>
          {who !== null && (
            <p class="quiet">
              <bdi>{who}</bdi>
            </p>
          )}
        </blockquote>
      )}
      <Cuts answer={answer} />
      {may.lead === true && asking && (
        <Press action={`${path}/council/ask`}>{t('council.ask')}</Press>
      )}
      {may.council === true && council !== 'changed' && council !== 'not-asked' && (
        <Form action={`${path}/council`} label={t('council.title')}>
          <Field
            name="answer"
            type="radios"
            label={t('council.answer')}
            value={here.value('answer', '')}
            error={here.error('answer')}
            options={[
              { value: 'agreed', label: t('council.agree'), hint: t('council.agree-hint') },
              { value: 'objects', label: t('council.object') },
            ]}
          />
          <Field
            name="words"
            type="textarea"
            rows={4}
            label={t('council.words')}
            hint={t('council.words-hint')}
            optional
            value={here.value('words')}
            error={here.error('words')}
            most={2000}
          />
          <Button next={t('council.next')}>{t('council.button')}</Button>
        </Form>
      )}
    </>
  )
}

/** Into which groups answers could be cut, which questions would be shown by group, and from how many answers on. */
function Cuts({ answer: { survey, texts } }: { answer: Answer }): Html {
  const { form, mode, scores, comments, breakdowns, readers } = survey
  const wordsOf = (key: string) => texts.questions[key] ?? noTexts
  const groups = [form.unit, form.part].flatMap((key) => {
    const asked = form.questions.find((one) => one.key === key)
    return asked ? [asked] : []
  })
  const cut = form.questions.filter(({ byGroup }) => byGroup)
  return (
    <>
      <h3>{t('council.cuts')}</h3>
      {groups.length === 0 ? (
        <p>{t('council.no-cuts')}</p>
      ) : (
        <>
          <ul>
            {groups.map((one) => (
              <li>
                <bdi>{wordsOf(one.key).text}</bdi>{' '}
                <span class="quiet">
                  {one.options
                    .map(({ key, size }) => {
                      const label = wordsOf(one.key).options[key] ?? key
                      return size === null ? label : t('council.group', { label, size })
                    })
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
          <p>{t('council.shown-by', { n: cut.length })}</p>
          <ul>
            {cut.map(({ key }) => (
              <li>
                <bdi>{wordsOf(key).text}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('council.thresholds', { scores, comments, breakdowns })}</p>
      {mode === 'confidential' && (
        <Notice
          tone="attention"
          text={t('council.confidential', {
            readers: readers.map((one) => word('reader', one)).join(', '),
          })}
        />
      )}
    </>
  )
}
