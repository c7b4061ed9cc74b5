import { Button, Details, Empty, Notice, Summary, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import type { seeResults } from '../see-results.ts'
import { noTexts } from '../shapes.ts'
import { t } from '../words.ts'
import { Comments } from './comments.tsx'
import { Measures } from './measures.tsx'
import { Promises } from './promised.tsx'

export type Answer = NonNullable<(typeof seeResults)['answers']>
export type Shown = Answer & { results: NonNullable<Answer['results']> }

export const ResultsPage: View<Answer> = (answer, here) => {
  const { survey, texts, results, onDesk, releases } = answer
  const desk = `/desk/surveys/${survey.slug}`
  return {
    title: t('results.title', { title: texts.title }),
    width: 'reading',
    unlisted: true,
    crumbs: onDesk
      ? [
          { href: '/desk/surveys', label: t('place') },
          { href: desk, label: texts.title },
        ]
      : [{ href: '/me/surveys', label: t('place-mine') }],
    main:
      results === null ? (
        <Empty>{t('results.none')}</Empty>
      ) : (
        <>
          <Back answer={answer} />
          <Promises promised={answer.promised} />
          <About answer={{ ...answer, results }} />
          {results.questions.map((question) => (
            <section>
              <h2>
                <bdi>{(texts.questions[question.key] ?? noTexts).text}</bdi>
              </h2>
              <Measures answer={{ ...answer, results }} question={question} />
              <Comments answer={{ ...answer, results }} question={question} here={here} />
            </section>
          ))}
          <p class="buttons">
            <Button href={`/surveys/${survey.slug}/results.csv`} kind="plain">
              {t('results.csv')}
            </Button>
            <Button href={`/surveys/${survey.slug}/results.json`} kind="plain">
              {t('results.json')}
            </Button>
          </p>
          {releases.length > 1 && (
            <>
              <h2>{t('results.releases')}</h2>
              <ul>
                {releases.map(({ place, on }) => (
                  <li>
                    <a
                      href={`/surveys/${survey.slug}/results?release=${place}`}
                      aria-current={place === answer.release && 'true'}
                    >
                      <Time at={new Date(`${on}T12:00:00Z`)} as="day" />
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ),
  }
}

/** You said, we do. */
function Back({ answer: { survey } }: { answer: Answer }): Html | null {
  if (survey.heard === null || survey.doing === null) return null
  return (
    <section class="letter">
      <h2>{t('results.heard')}</h2>
      <p class="prewrap">
        <bdi>{survey.heard}</bdi>
      </p>
      <h2>{t('results.doing')}</h2>
      <p class="prewrap">
        <bdi>{survey.doing}</bdi>
      </p>
    </section>
  )
}

function About({ answer: { results, survey } }: { answer: Shown }): Html {
  return (
    <>
      {results.answered === null && (
        <Notice tone="attention" text={t('results.too-few', { scores: results.scores })} />
      )}
      <Summary
        rows={[
          {
            name: t('results.frozen'),
            value: <Time at={new Date(`${results.frozenOn}T12:00:00Z`)} as="day" />,
          },
          {
            name: t('results.answered'),
            value:
              results.answered === null
                ? t('results.fewer', { n: results.scores })
                : t('results.about', { n: results.answered }),
          },
          {
            name: t('results.invited'),
            value:
              results.invited === null
                ? t('results.open-link')
                : t('results.about', { n: results.invited }),
          },
          {
            name: t('results.rate'),
            value:
              results.rate === null
                ? t('results.no-rate')
                : t('results.rate-about', { n: results.rate }),
          },
        ]}
      />
      <Details summary={t('results.how')}>
        <p>
          {t('results.how-text', {
            scores: results.scores,
            comments: results.comments,
            breakdowns: results.breakdowns,
          })}
        </p>
        <p>{t('results.how-interval')}</p>
        <p>{t(`results.how-${survey.mode}`)}</p>
      </Details>
    </>
  )
}
