// The one thing to do next with a complaint, by its stage: acknowledge, assess, summarise, look into it, decide.
import { Button, Checkbox, Field, Form, type Child, type Html } from '#html'
import type { Here } from '#kernel/web'
import { caseLink } from '../links.ts'
import type { CaseSeen } from '../see-case.ts'
import { t, word } from '../words.ts'

type Props = CaseSeen & { here: Here }

export function StageForms(props: Props): Html | null {
  const { complaint, found, may, decisions, summaries, review } = props
  if (!complaint || may.work !== true) return null
  const decision = `${caseLink(found.id)}/decision`
  if (found.state === 'closed' && !(review && review.decided_at === null)) return null
  const open = summaries.at(-1)
  if (review && review.decided_at === null)
    return (
      <Next title={t('stage.review-title')}>
        <Button href={decision} next={t('stage.review-next')}>
          {t('stage.review')}
        </Button>
      </Next>
    )
  if (decisions.length > 0) return <RemedyForm {...props} />
  if (complaint.stage === 'received') return <AckForm {...props} />
  if (complaint.stage === 'acknowledged')
    return (
      <>
        <AssessForm {...props} />
      </>
    )
  const needsSummary = !open || open.answer === 'corrected'
  return (
    <>
      {needsSummary ? <SummaryForm {...props} /> : null}
      {complaint.stage === 'assessed' && <FindingsForm {...props} />}
      {complaint.stage === 'investigated' && !needsSummary && (
        <Next title={t('stage.decide-title')}>
          <Button
            href={decision}
            next={t(open.answer === null ? 'stage.decide-waits' : 'stage.decide-next')}
          >
            {t('stage.decide')}
          </Button>
        </Next>
      )}
    </>
  )
}

const Next = ({ title, children }: { title: string; children: Child }): Html => (
  <section id="stage">
    <h2>{title}</h2>
    {children}
  </section>
)

const AckForm = ({ found, here, ack }: Props): Html => (
  <Next title={t('stage.ack-title')}>
    <Form action={`${caseLink(found.id)}/acknowledge`}>
      <Field
        name="text"
        type="textarea"
        rows={7}
        label={t('stage.ack-text')}
        hint={t('stage.ack-hint')}
        value={here.value('text', ack)}
        error={here.error('text')}
      />
      <Button next={t('stage.ack-next')}>{t('stage.ack')}</Button>
    </Form>
  </Next>
)

const AssessForm = ({ found, here }: Props): Html => (
  <Next title={t('stage.assess-title')}>
    <Form action={`${caseLink(found.id)}/assess`}>
      <Field
        name="severity"
        type="radios"
        label={t('stage.severity')}
        options={['low', 'medium', 'high'].map((value) => ({
          value,
          label: word('severity', value),
          hint: word('severity-hint', value),
        }))}
        value={here.value('severity')}
        error={here.error('severity')}
      />
      <Checkbox name="safety" value="on" label={t('stage.safety')} hint={t('stage.safety-hint')} />
      <Field
        name="assessment"
        type="textarea"
        rows={4}
        label={t('stage.assessment')}
        value={here.value('assessment')}
        error={here.error('assessment')}
      />
      <Button>{t('stage.assess')}</Button>
    </Form>
  </Next>
)

const SummaryForm = ({ found, here, summaries }: Props): Html => {
  const last = summaries.at(-1)
  return (
    <Next title={t('stage.summary-title')}>
      {last !== undefined && last.correction !== null && (
        <p>
          {t('stage.summary-corrected')} <bdi>{last.correction}</bdi>
        </p>
      )}
      <Form action={`${caseLink(found.id)}/summarise`}>
        <Field
          name="text"
          type="textarea"
          rows={5}
          label={t('stage.summary-text')}
          hint={t('stage.summary-hint')}
          value={here.value('text', last?.text)}
          error={here.error('text')}
        />
        <Button next={t('stage.summary-next')}>{t('stage.summary')}</Button>
      </Form>
    </Next>
  )
}

const FindingsForm = ({ found, here }: Props): Html => (
  <Next title={t('stage.findings-title')}>
    <Form action={`${caseLink(found.id)}/investigate`}>
      <Field
        name="findings"
        type="textarea"
        rows={5}
        label={t('stage.findings')}
        hint={t('stage.findings-hint')}
        value={here.value('findings')}
        error={here.error('findings')}
      />
      <Button kind="plain">{t('stage.findings-keep')}</Button>
    </Form>
  </Next>
)

const RemedyForm = ({ found, decisions, here }: Props): Html | null => {
  const last = decisions.at(-1)
  if (!last || last.done_at !== null || ['none', 'apology'].includes(last.remedy)) return null
  return (
    <Next title={t('stage.remedy-title')}>
      <p>
        {word('remedy', last.remedy)}: <bdi>{last.remedy_words}</bdi>
      </p>
      <Form action={`${caseLink(found.id)}/remedy-done`}>
        <Field
          name="text"
          type="textarea"
          rows={3}
          label={t('stage.remedy-text')}
          value={here.value('text')}
          error={here.error('text')}
        />
        <Button next={t('stage.remedy-next')}>{t('stage.remedy')}</Button>
      </Form>
    </Next>
  )
}
