import { Summary, Time, type Html } from '#html'
import { languageName, t, word } from '../words.ts'
import type { Answer } from './survey-page.tsx'

/** The terms a survey stands on, and its languages. */
export function Aside({ answer, path }: { answer: Answer; path: string }): Html {
  const { survey, translations, languages, may } = answer
  const lead = may.lead === true && survey.state === 'draft'
  return (
    <>
      <h2>{t('terms.title')}</h2>
      <Summary
        rows={[
          {
            name: t('mode-title'),
            value: word('mode', survey.mode),
            change: lead ? `${path}/terms` : undefined,
          },
          { name: t('audience-title'), value: word('audience', survey.audience) },
          { name: t('terms.ways'), value: survey.ways.map((one) => word('way', one)).join(', ') },
          {
            name: t('terms.thresholds'),
            value: t('terms.thresholds-n', {
              scores: survey.scores,
              comments: survey.comments,
              breakdowns: survey.breakdowns,
            }),
          },
          ...(survey.mode === 'confidential'
            ? [
                {
                  name: t('terms.readers'),
                  value: survey.readers.map((one) => word('reader', one)).join(', '),
                },
              ]
            : []),
          { name: t('terms.results-for'), value: word('results-for', survey.results_for) },
          { name: t('terms.keep'), value: t('terms.keep-days', { n: survey.keep_days }) },
          { name: t('terms.closes'), value: <LastDay survey={survey} /> },
        ]}
      />
      <p>
        <a href={`${path}/preview`}>{t('preview.title')}</a>
      </p>
      {survey.state === 'open' && (
        <p>
          <a href={`${path}/poster`}>{t('poster.title')}</a>
        </p>
      )}
      <h2>{t('languages')}</h2>
      <ul>
        {[
          ...new Set([survey.locale, ...languages, ...translations.map(({ locale }) => locale)]),
        ].map((locale) => {
          const state = translations.find((one) => one.locale === locale)?.state ?? 'missing'
          return (
            <li>
              {lead && locale !== survey.locale ? (
                <a href={`${path}/translations/${locale}`}>{languageName(locale)}</a>
              ) : (
                languageName(locale)
              )}{' '}
              <span class="quiet">{word('text-state', state)}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The day on which it closed, or is to. */
function LastDay({ survey: { closed_at, closes_on } }: Pick<Answer, 'survey'>): Html {
  const day = closed_at ?? (closes_on === null ? null : new Date(`${closes_on}T12:00:00Z`))
  return day === null ? <>{t('terms.closes-open')}</> : <Time at={day} as="day" />
}
