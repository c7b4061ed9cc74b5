// What a complainant can do on their page: say whether they were understood, ask for a second review, say how it was.
import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import { Prose } from '#html'
import type { Here } from '#kernel/web'
import { statusLink } from '../links.ts'
import type { StatusSeen } from '../see-status.ts'
import { t } from '../words.ts'
import { Decision } from './decision.tsx'

type Props = StatusSeen & { here: Here }

/** Asked first, since everything else waits for it. */
export function Understood({ link, summary, here }: Props): Html | null {
  if (!summary || summary.answer !== null) return null
  return (
    <section>
      <h2>{t('understood.title')}</h2>
      <p>{t('understood.lead')}</p>
      <blockquote>
        <Prose>
          <p>{summary.text}</p>
        </Prose>
      </blockquote>
      <Form action={`${statusLink(link)}/summary`}>
        <Hidden name="number" value={summary.number} />
        <Field
          name="answer"
          type="radios"
          label={t('understood.question')}
          options={['confirmed', 'corrected', 'declined'].map((value) => ({
            value,
            label: t(`understood.${value}` as 'understood.confirmed'),
          }))}
          value={here.value('answer')}
          error={here.error('answer')}
        />
        <Field
          name="correction"
          type="textarea"
          rows={4}
          label={t('understood.correction')}
          value={here.value('correction')}
          error={here.error('correction')}
          optional
        />
        <Button next={t('understood.next')}>{t('understood.send')}</Button>
      </Form>
    </section>
  )
}

export const Decided = (props: Props): Html => (
  <>
    {props.decisions.map((told) => (
      <Decision told={told} />
    ))}
    <AskReview {...props} />
  </>
)

function AskReview({ link, decisions, review, here }: Props): Html | null {
  if (decisions.length === 0) return null
  if (review)
    return review.decided_at === null ? (
      <p>{t(review.assigned_at === null ? 'review.asked' : 'review.under-way')}</p>
    ) : null
  return (
    <Details summary={t('review.ask-title')} open={here.error('why') !== undefined}>
      <p>{t('review.ask-lead')}</p>
      <Form action={`${statusLink(link)}/review`}>
        <Field
          name="why"
          type="textarea"
          rows={4}
          label={t('review.ask-why')}
          value={here.value('why')}
          error={here.error('why')}
        />
        <Button kind="plain" next={t('review.ask-next')}>
          {t('review.ask')}
        </Button>
      </Form>
    </Details>
  )
}

const scale = ['5', '4', '3', '2', '1']

export function RateForm({ link, rating, mayRate, here, case: found }: Props): Html | null {
  if (!mayRate) return null
  const options = scale.map((value) => ({ value, label: t(`rate.${value}` as 'rate.5') }))
  return (
    <section>
      <h2>{t('rate.title')}</h2>
      <p>{t(rating ? 'rate.thanks' : 'rate.lead')}</p>
      <Form action={`${statusLink(link)}/rate`}>
        <Field
          name="process"
          type="radios"
          label={t('rate.process')}
          options={options}
          value={here.value('process', rating?.process)}
          error={here.error('process')}
          optional
        />
        <Field
          name="outcome"
          type="radios"
          label={t(found.track === 'complaint' ? 'rate.outcome-complaint' : 'rate.outcome')}
          options={options}
          value={here.value('outcome', rating?.outcome)}
          error={here.error('outcome')}
          optional
        />
        <Field
          name="words"
          type="textarea"
          rows={3}
          label={t('rate.words')}
          value={here.value('words', rating?.words)}
          error={here.error('words')}
          optional
        />
        <Button kind="plain" next={t('rate.next')}>
          {t('rate.send')}
        </Button>
      </Form>
    </section>
  )
}
