// The desk of data protection: what has a clock first.
import { Button, Deadline, Empty, Field, Form, Row, Rows, Tag, Time, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeRequests } from '../see-requests.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeRequests)['answers']>

export const deskCrumbs = () => [{ href: '/desk/privacy', label: t('desk-title') }]

export const DeskPage: View<Answer> = (answer, here) => ({
  title: t('desk-title'),
  lead: t('desk-lead'),
  width: 'desk',
  main: (
    <>
      <p class="meta">
        <a href="/desk/privacy/record">{t('record-title')}</a>
        <a href="/desk/privacy/retention">{t('retention-title')}</a>
        <a href="/desk/privacy/breaches">{t('breaches-title')}</a>
        <a href="/desk/privacy/assessments">{t('assessments-title')}</a>
        <a href="/desk/privacy/uses">{t('uses-title')}</a>
      </p>
      <h2>{t(answer.all ? 'requests-all' : 'requests-open')}</h2>
      {answer.requests.length === 0 ? (
        <Empty>{t('requests-empty')}</Empty>
      ) : (
        <Rows>
          {answer.requests.map((one) => (
            <Row
              href={`/desk/privacy/requests/${one.id}`}
              title={word('kind', one.kind)}
              meta={[
                one.name ? <bdi>{one.name}</bdi> : t('no-account'),
                word('proof', one.proof),
                <Time at={one.asked_at} as="day" />,
              ]}
              side={
                one.state === 'open' && one.due_at ? (
                  <Deadline at={one.due_at} />
                ) : (
                  <Tag tone="done">{word('state', one.state)}</Tag>
                )
              }
            />
          ))}
        </Rows>
      )}
      <p>
        <a href={answer.all ? '/desk/privacy' : '/desk/privacy?all=true'}>
          {t(answer.all ? 'requests-open' : 'requests-all')}
        </a>
      </p>
      <Holds answer={answer} here={here} />
      {answer.restrictions.length > 0 && <Restrictions answer={answer} />}
    </>
  ),
})

const Holds = ({ answer, here }: { answer: Answer; here: Here }): Html => (
  <>
    <h2 id="holds">{t('holds-title')}</h2>
    <p>{t('holds-lead')}</p>
    {answer.holds.map((one) => (
      <section class="letter">
        <h3>
          <bdi>{one.name}</bdi>
        </h3>
        <p dir="auto">{one.reason}</p>
        <p class="meta">
          <Time at={one.placed_at} as="day" />
          <span>
            {t('look-again')} <Time at={one.review_at} as="day" />
          </span>
        </p>
        <Form action={`/desk/privacy/holds/${one.id}/lift`}>
          <Field name="why" label={t('lift-why')} />
          <Button kind="plain">{t('lift-hold')}</Button>
        </Form>
      </section>
    ))}
    <Form action="/desk/privacy/holds">
      <Field
        name="person"
        type="select"
        label={t('hold-person')}
        choose
        value={here.value('person')}
        error={here.error('person')}
        options={answer.people.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Field
        name="reason"
        type="textarea"
        rows={3}
        label={t('hold-reason')}
        hint={t('hold-reason-hint')}
        value={here.value('reason')}
        error={here.error('reason')}
      />
      <Field
        name="months"
        type="number"
        min={1}
        max={12}
        label={t('hold-months')}
        value={here.value('months', 6)}
        error={here.error('months')}
      />
      <Button kind="plain" next={t('hold-next')}>
        {t('place-hold')}
      </Button>
    </Form>
  </>
)

const Restrictions = ({ answer }: { answer: Answer }): Html => (
  <>
    <h2>{t('restrictions-title')}</h2>
    {answer.restrictions.map((one) => (
      <section class="letter">
        <h3>
          <bdi>{one.name}</bdi>
        </h3>
        <p dir="auto">{one.why}</p>
        <p class="meta">
          <Time at={one.since} as="day" />
        </p>
        <Form action={`/desk/privacy/restrictions/${one.person}/lift`}>
          <Field name="why" label={t('free-why')} />
          <Button kind="plain" next={t('free-next')}>
            {t('free')}
          </Button>
        </Form>
      </section>
    ))}
  </>
)
