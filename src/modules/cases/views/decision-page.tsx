// Deciding: what was understood and found, like cases before, then the question. For a second review, who decides it.
import { Button, Details, Field, Form, Rows, Row, Summary, Time, type Html } from '#html'
import { addWorking, dayName, wallAt } from '#methods/calendar'
import { formatNumber } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import { caseLink } from '../links.ts'
import type { DecidingSeen } from '../see-deciding.ts'
import { t, word } from '../words.ts'
import { Decision } from './decision.tsx'
import { DecisionForm } from './decision-form.tsx'

export function DecisionPage(seen: DecidingSeen, here: Here): PageParts {
  const { found, summary, similar } = seen
  return {
    title: t('decision.title'),
    lead: <bdi>{found.subject}</bdi>,
    unlisted: true,
    crumbs: [
      { href: '/desk/cases', label: t('place-desk') },
      { href: caseLink(found.id), label: found.reference },
    ],
    main: (
      <>
        <h2>{t('decision.facts')}</h2>
        <Summary
          rows={[
            { name: t('case.remedy-sought'), value: worded(found.complaint.remedy_sought) },
            { name: t('decision.understood'), value: summary && <Understood {...summary} /> },
            { name: t('decision.found'), value: worded(found.complaint.findings ?? '') },
          ]}
        />
        <h2>{t('decision.similar')}</h2>
        <Similar similar={similar} />
        {found.decisions.map((one) => (
          <Decision told={{ ...one, body: null, body_website: null }} />
        ))}
        <Asked {...seen} here={here} />
      </>
    ),
  }
}

const worded = (text: string) => (text === '' ? undefined : <span dir="auto">{text}</span>)

const Understood = ({ text, answer }: { text: string; answer: string | null }): Html => (
  <>
    <span dir="auto">{text}</span>{' '}
    <span class="quiet">
      {t(`decision.summary-${answer ?? 'open'}` as 'decision.summary-open')}
    </span>
  </>
)

const Similar = ({ similar }: Pick<DecidingSeen, 'similar'>): Html =>
  similar.length === 0 ? (
    <p>{t('decision.no-similar')}</p>
  ) : (
    <>
      <p class="quiet">{t('decision.similar-about')}</p>
      <Rows label={t('decision.similar')}>
        {similar.map((one) => (
          <Row
            href={caseLink(one.case)}
            title={one.subject}
            text={one.reasons.slice(0, 240)}
            meta={[
              word('outcome', one.outcome),
              one.remedy === 'none'
                ? word('remedy', 'none')
                : `${word('remedy', one.remedy)} ${one.cents > 0 ? formatNumber(one.cents / 100) : ''}`,
              <Time at={new Date(one.at)} />,
              t('decision.alike', { share: Math.round(one.alike * 100) }),
            ]}
          />
        ))}
      </Rows>
    </>
  )

function Asked(props: DecidingSeen & { here: Here }): Html | null {
  const { found, mine, here, bodies, external, goodwill, usual, work } = props
  const promiseDay = dayName(wallAt(addWorking(here.at, 40 * 60, work), work.zone))
  const form = (second: boolean, action: string) => (
    <DecisionForm
      action={action}
      here={here}
      bodies={bodies}
      external={external}
      goodwill={
        goodwill && {
          text: goodwill.text,
          per_gesture: goodwill.per_gesture,
          left: Math.max(0, goodwill.per_year - goodwill.given.cents),
        }
      }
      usual={second ? null : usual}
      promiseDay={promiseDay}
      second={second}
    />
  )
  if (found.decisions.length === 0)
    return (
      <section>
        <h2>{t('decision.yours')}</h2>
        {form(false, `${caseLink(found.id)}/decide`)}
      </section>
    )
  if (!found.review || found.review.decided_at !== null) return null
  return (
    <section>
      <h2>{t('decision.second')}</h2>
      <p>
        {t('review.why')} <bdi>{found.review.why}</bdi>
      </p>
      {mine ? form(true, `${caseLink(found.id)}/review`) : <GiveReview {...props} />}
    </section>
  )
}

function GiveReview({ found, reviewers, here, involved }: DecidingSeen & { here: Here }): Html {
  return (
    <>
      {involved && <p class="quiet">{t('review.involved')}</p>}
      {reviewers.length > 0 ? (
        <Form action={`${caseLink(found.id)}/give-review`}>
          <Field
            name="reviewer"
            type="select"
            label={t('review.reviewer')}
            hint={t('review.reviewer-hint')}
            options={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
            value={here.value('reviewer', found.review?.reviewer ?? '')}
            error={here.error('reviewer')}
            choose
          />
          <Button next={t('review.give-next')}>{t('review.give')}</Button>
        </Form>
      ) : (
        <p>{t('review.nobody')}</p>
      )}
      <Details summary={t('review.outside')} open={reviewers.length === 0}>
        <Form action={`${caseLink(found.id)}/invite-outside`}>
          <p class="quiet">{t('review.outside-about')}</p>
          <Field
            name="name"
            label={t('log.name')}
            value={here.value('name')}
            error={here.error('name')}
          />
          <Field
            name="email"
            type="email"
            label={t('log.email')}
            value={here.value('email')}
            error={here.error('email')}
          />
          <Button kind="plain">{t('review.invite')}</Button>
        </Form>
      </Details>
    </>
  )
}
