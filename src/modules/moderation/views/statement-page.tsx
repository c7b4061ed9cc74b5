// The statement of reasons: a notice that prints on its own, with the way to appeal under it.
import { Deadline, Summary, Tag, Time, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeStatement } from '../see-statement.ts'
import { reasonOf } from '../statement-words.ts'
import { t } from '../words.ts'
import { ClauseLink, MeasureList } from './parts.tsx'
import { AppealForm } from './receipt-page.tsx'

type Answer = NonNullable<(typeof seeStatement)['answers']>

export const StatementPage: View<Answer> = (answer, here) => {
  const { statement } = answer
  return {
    title: t('statement.title'),
    ...changedBy(answer),
    width: 'reading',
    unlisted: true,
    main: (
      <>
        <article class="letter">
          <p>
            {t('statement.about', { title: statement.title, at: '' })}{' '}
            <Time at={statement.said_at} as="both" />
          </p>
          <h2>{t('statement.measures')}</h2>
          <MeasureList {...statement} />
          <h2>{t('statement.reason')}</h2>
          {statement.clause ? (
            <>
              <p>
                <ClauseLink of={statement.clause} /> · <bdi>{statement.clause.title}</bdi>
              </p>
              <blockquote dir="auto" lang={statement.clause.locale}>
                {statement.clause.words}
              </blockquote>
              {statement.law !== '' && <p>{t('reason.law', { law: statement.law })}</p>}
            </>
          ) : (
            <p>{reasonOf(statement)}</p>
          )}
          <h2>{t('statement.facts')}</h2>
          <p dir="auto">{statement.facts}</p>
          <blockquote dir="auto" lang={statement.said_locale}>
            {statement.words.slice(0, 1000)}
          </blockquote>
          <h2>{t('statement.how')}</h2>
          <Summary
            rows={[
              { name: t('statement.found'), value: t(`statement.source.${statement.source}`) },
              {
                name: t('statement.machines'),
                value: t(
                  statement.automated_detection
                    ? 'statement.detected.machine'
                    : 'statement.detected.people',
                ),
              },
              {
                name: t('statement.decided'),
                value: t(`statement.decided.${statement.automated_decision}`),
              },
              {
                name: t('statement.territory'),
                value:
                  statement.territory.length === 0
                    ? t('statement.everywhere')
                    : statement.territory.join(', '),
              },
              { name: t('statement.at'), value: <Time at={statement.at} as="both" /> },
            ]}
          />
        </article>
        <Appealing answer={answer} here={here} />
        <h2>{t('statement.outside-title')}</h2>
        <p>{t('statement.outside')}</p>
      </>
    ),
  }
}

/** What an appeal made of it is the first thing to know. */
function changedBy({ statement, instead }: Answer): { lead?: Html } {
  if (statement.undone_at !== null)
    return {
      lead: (
        <>
          {t.rich(instead === null ? 'statement.undone' : 'statement.lessened', {
            at: <Time at={statement.undone_at} as="both" />,
          })}{' '}
          {instead !== null && <a href={instead}>{t('statement.instead')}</a>}
        </>
      ),
    }
  return statement.replaces === null ? {} : { lead: t.rich('statement.replaces', {}) }
}

function Appealing({ answer, here }: { answer: Answer; here: Here }): Html {
  const { statement, key, appealOpen } = answer
  const { appeal } = statement
  if (appeal)
    return (
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
              <Tag tone={appeal.outcome === 'rejected' ? 'plain' : 'done'}>
                {t(`appeal.${appeal.outcome}`)}
              </Tag>{' '}
              {appeal.decided_at && <Time at={appeal.decided_at} as="both" />}
              {appeal.from_outside && <> · {t('appeal.from-outside')}</>}
            </p>
            <blockquote dir="auto">{appeal.reasons}</blockquote>
          </>
        )}
      </>
    )
  if (!appealOpen) return <p class="quiet">{t('appeal.over')}</p>
  return (
    <>
      <h2>{t('appeal.title')}</h2>
      <p>{t('appeal.lead')}</p>
      <p class="meta">
        <span>{t('appeal.until')}</span> <Deadline at={statement.appealUntil} />
      </p>
      <AppealForm action={`/statements/${key}/appeal`} days={statement.appealDays} here={here} />
    </>
  )
}
