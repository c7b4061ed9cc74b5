// What became of a report, for whoever holds its link.
import { Button, Deadline, Field, Form, Stub, Summary, Tag, Time, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeReceipt } from '../see-receipt.ts'
import { t } from '../words.ts'
import { ClauseLink } from './parts.tsx'

type Answer = NonNullable<(typeof seeReceipt)['answers']>

export const ReceiptPage: View<Answer> = (answer, here) => {
  const { report, decision } = answer
  return {
    title: t('receipt.title'),
    lead: t('receipt.lead'),
    width: 'reading',
    unlisted: true,
    main: (
      <>
        <Summary
          rows={[
            { name: t('receipt.what'), value: <bdi>{report.title}</bdi> },
            ...(report.clause
              ? [{ name: t('clause'), value: <ClauseLink of={report.clause} /> }]
              : []),
            ...(report.law ? [{ name: t('notice.law'), value: <bdi>{report.law}</bdi> }] : []),
            ...(report.words
              ? [{ name: t('receipt.words'), value: <bdi>{report.words}</bdi> }]
              : []),
            { name: t('receipt.at'), value: <Time at={report.at} as="both" /> },
          ]}
        />
        <h2>{t('receipt.state')}</h2>
        {decision === null ? (
          <p>
            {t('receipt.waiting')} <Deadline at={report.promised_at} />
          </p>
        ) : (
          <Outcome answer={answer} here={here} />
        )}
        <p class="quiet">{t('receipt.secret')}</p>
      </>
    ),
  }
}

function Outcome({ answer, here }: { answer: Answer; here: Here }): Html | null {
  const { decision, appeal } = answer
  if (decision === null) return null
  return (
    <>
      <p>
        <Tag tone={decision.acted ? 'done' : 'plain'}>
          {t(decision.acted ? 'receipt.acted' : 'receipt.not-acted')}
        </Tag>{' '}
        <Time at={decision.at} as="both" />
      </p>
      {decision.clause && decision.acted && (
        <p>
          <ClauseLink of={decision.clause} />
        </p>
      )}
      {decision.undone_at !== null && <Stub>{t('receipt.undone')}</Stub>}
      {appeal && (
        <>
          <h2>{t('appeal.yours')}</h2>
          <blockquote dir="auto">{appeal.words}</blockquote>
          {appeal.outcome === null ? (
            <p>
              {t('appeal.waiting')} <Deadline at={appeal.due_at} />
            </p>
          ) : (
            <>
              <p>
                <Tag tone={appeal.outcome === 'upheld' ? 'done' : 'plain'}>
                  {t(appeal.outcome === 'upheld' ? 'appeal.upheld-reporter' : 'appeal.rejected')}
                </Tag>
              </p>
              <blockquote dir="auto">{appeal.reasons}</blockquote>
            </>
          )}
        </>
      )}
      {!decision.acted && !appeal && decision.undone_at === null && (
        <>
          <h2>{t('appeal.title')}</h2>
          <p>{t('appeal.lead-reporter')}</p>
          <AppealForm
            action={`/reports/${answer.key}/appeal`}
            days={answer.appealDays}
            here={here}
          />
        </>
      )}
    </>
  )
}

export const AppealForm = ({
  action,
  days,
  here,
}: {
  action: string
  days: number
  here: Here
}): Html => (
  <Form action={action} id="appeal">
    <Field
      name="words"
      type="textarea"
      rows={6}
      label={t('appeal.words')}
      hint={t('appeal.words-hint')}
      value={here.value('words')}
      error={here.error('words')}
      most={5000}
    />
    <Button next={t('appeal.next', { n: days })}>{t('appeal.button')}</Button>
  </Form>
)
