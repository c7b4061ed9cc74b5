import { Deadline, Stub, Summary, Time } from '#html'
import { formatList, say } from '#kernel/language'
import type { PageParts } from '#kernel/web'
import { decisionPath } from '../links.ts'
import type { DecisionSeen } from '../see-decision.ts'
import { t } from '../words.ts'
import { Words } from './commitment-page.tsx'
import { PromiseRows } from './promise-rows.tsx'

export function DecisionPage({
  decision,
  before,
  later,
  changes,
  mayLog,
}: DecisionSeen): PageParts {
  const groups = decision.affected.map((one) => say({ key: `spaces.community.${one}` }))
  return {
    title: decision.title,
    unlisted: !decision.public,
    crumbs: [{ href: '/decision-log', label: t('decisions.title') }],
    main: (
      <>
        {later && (
          <Stub href={decisionPath(later.id)}>
            {t('decisions.replaced-by', { title: later.title })}
          </Stub>
        )}
        <Summary
          rows={[
            { name: t('decisions.decided-on'), value: <Time at={decision.decided_at} as="day" /> },
            { name: t('decisions.decided-by'), value: <bdi>{decision.decided_by}</bdi> },
            {
              name: t('decisions.affected'),
              value: groups.length > 0 ? formatList(groups) : <bdi>{decision.affected_words}</bdi>,
            },
            ...(decision.review_at
              ? [{ name: t('decisions.review'), value: <Deadline at={decision.review_at} /> }]
              : []),
            ...(before
              ? [
                  {
                    name: t('decisions.replaces'),
                    value: (
                      <a href={decisionPath(before.id)}>
                        <bdi>{before.title}</bdi>
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Words heading={t('decisions.decision')} text={decision.decision} lang={decision.locale} />
        <Words heading={t('decisions.reasons')} text={decision.reasons} lang={decision.locale} />
        {decision.affected_words !== '' && (
          <Words
            heading={t('decisions.affected-words')}
            text={decision.affected_words}
            lang={decision.locale}
          />
        )}
        <section>
          <h2>{t('decisions.alternatives')}</h2>
          <ul lang={decision.locale} dir="auto">
            {decision.alternatives
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line) => (
                <li>{line}</li>
              ))}
          </ul>
        </section>
        {changes.length > 0 && (
          <section>
            <h2>{t('decisions.changes')}</h2>
            <PromiseRows rows={changes} label={t('decisions.changes')} />
          </section>
        )}
        {mayLog && (
          <p>
            <a href={`/desk/commitments/new?sourceKind=logged-decision&source=${decision.id}`}>
              {t('decisions.add-promise')}
            </a>
            {!later && (
              <>
                {' · '}
                <a href={`/desk/decisions/new?replaces=${decision.id}`}>{t('decisions.replace')}</a>
              </>
            )}
          </p>
        )}
      </>
    ),
  }
}
