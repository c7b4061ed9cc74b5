import { Button, Details, Hidden, Notice, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import type { seeStart } from '../see-start.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeStart)['answers']>

/** NOTE: a plain form without the key that makes a form act once: such a key would be written beside the person. */
export const StartPage: View<Answer> = (answer, here) => ({
  title: answer.texts.title,
  width: 'reading',
  unlisted: true,
  bare: answer.kiosk,
  main: (
    <>
      <p class="lead prewrap" lang={answer.locale}>
        <bdi>{answer.texts.why}</bdi>
      </p>
      <p class="meta">
        <span>{t('start.asks', { who: answer.asks ?? here.business.name })}</span>
        <span>{t('start.length', { questions: answer.questions, minutes: answer.minutes })}</span>
        {answer.survey.closes_on !== null && (
          <span>
            {t.rich('start.until', {
              day: <Time at={new Date(`${answer.survey.closes_on}T12:00:00Z`)} as="day" />,
            })}
          </span>
        )}
      </p>
      {answer.survey.state === 'open' ? (
        <Begin {...answer} />
      ) : (
        <Notice tone="attention" heading={t('start.closed')} text={t('start.closed-text')} />
      )}
    </>
  ),
})

function Begin(answer: Answer): Html {
  const { survey, invitation, first, kiosk, mayBegin } = answer
  return (
    <>
      <Honest {...answer} />
      {mayBegin ? (
        <form method="post" action={`/surveys/${survey.slug}/begin`} class="form">
          <Hidden name="way" value={kiosk ? 'kiosk' : 'link'} />
          {invitation !== null && <Hidden name="invitation" value={invitation} />}
          {first !== null && <Hidden name="first" value={first} />}
          <Button next={t('start.next')}>{t('start.begin')}</Button>
        </form>
      ) : (
        <p>{t('start.not-asked')}</p>
      )}
    </>
  )
}

/** What is kept, who sees what, from how many on, what can still give somebody away, whether an answer can be found again. */
export function Honest({
  survey,
  small,
  sensitive,
}: Pick<Answer, 'survey' | 'small' | 'sensitive'>): Html {
  const { mode, scores, comments, readers, keep_days: days } = survey
  const anonymous = mode === 'anonymous'
  return (
    <section class="honest" aria-labelledby="honest">
      <h2 id="honest">{t(`honest.${mode}.title`)}</h2>
      <ul>
        <li>{t(`honest.${mode}.kept`)}</li>
        <li>
          {anonymous
            ? t('honest.anonymous.seen')
            : t('honest.confidential.seen', {
                readers: readers.map((one) => word('reader', one)).join(', '),
              })}
        </li>
        <li>{t('honest.thresholds', { scores: sensitive ? comments : scores, comments })}</li>
        {small.length > 0 && (
          <li>
            {t('honest.small', {
              groups: small.map(({ label, size }) => `${label} (${size})`).join(', '),
            })}
          </li>
        )}
        <li>{t('honest.giveaway')}</li>
        <li>{t(`honest.${mode}.again`, { days })}</li>
        <li>{t('honest.voluntary')}</li>
      </ul>
      <Details summary={t('honest.more')}>
        <p>{t(`honest.${mode}.how`)}</p>
        <p>{t(`honest.${mode}.who-could`)}</p>
      </Details>
    </section>
  )
}
