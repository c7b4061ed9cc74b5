// How I stand with moderation: nothing hidden, the next step said before it comes.
import { Empty, Row, Rows, Summary, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeStanding } from '../see-standing.ts'
import { measuresOf } from '../statement-words.ts'
import { accountWord, t } from '../words.ts'

export const StandingPage: View<NonNullable<(typeof seeStanding)['answers']>> = (answer) => {
  const { standing, statements, reports } = answer
  const { next } = standing
  return {
    title: t('standing.title'),
    lead: t('standing.lead'),
    unlisted: true,
    main: (
      <>
        <Summary
          rows={[
            {
              name: t('standing.now'),
              value:
                standing.sanctions.length === 0
                  ? t('standing.free')
                  : standing.sanctions.map((one) => (
                      <p>
                        {accountWord(one.kind)}
                        {one.space && (
                          <>
                            {' '}
                            · <bdi>{one.space}</bdi>
                          </>
                        )}
                        {one.ends_at && (
                          <>
                            {' '}
                            · {t('standing.until')} <Time at={one.ends_at} as="both" />
                          </>
                        )}
                      </p>
                    )),
            },
            { name: t('standing.points'), value: t('points', { n: standing.points }) },
            ...(standing.clearOn
              ? [{ name: t('standing.clear'), value: <Time at={new Date(standing.clearOn)} /> }]
              : []),
            ...(next
              ? [
                  {
                    name: t('standing.next'),
                    value: t('standing.next-step', {
                      points: next.points,
                      what: accountWord(next.account),
                      days: next.days ?? 0,
                    }),
                  },
                ]
              : []),
          ]}
        />
        <h2>{t('standing.statements')}</h2>
        {statements.length === 0 ? (
          <Empty>{t('standing.statements-empty')}</Empty>
        ) : (
          <Rows>
            {statements.map((one) => (
              <Row
                href={one.link}
                title={one.title}
                text={measuresOf(one).join(' ')}
                meta={[<Time at={one.at} as="both" />]}
                side={one.undone_at !== null && <Tag tone="done">{t('undone')}</Tag>}
              />
            ))}
          </Rows>
        )}
        <h2>{t('standing.reports')}</h2>
        {reports.length === 0 ? (
          <Empty>{t('standing.reports-empty')}</Empty>
        ) : (
          <Rows>
            {reports.map((one) => (
              <Row
                href={one.link}
                title={one.title}
                meta={[<Time at={one.at} as="both" />]}
                side={
                  one.decided_at === null ? (
                    <Tag tone="person">{t('waiting')}</Tag>
                  ) : (
                    <Tag tone="done">{t('answered')}</Tag>
                  )
                }
              />
            ))}
          </Rows>
        )}
      </>
    ),
  }
}
