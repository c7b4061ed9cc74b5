import { Button, Empty, Pager, Row, Rows, Tag, Time } from '#html'
import { excerptOf } from '#kernel/text'
import type { PageParts } from '#kernel/web'
import { decisionPath } from '../links.ts'
import type { DecisionsSeen } from '../see-decisions.ts'
import { t } from '../words.ts'

export const DecisionsPage = ({ rows, page, pages, mayLog }: DecisionsSeen): PageParts => ({
  title: t('decisions.title'),
  lead: t('decisions.lead'),
  crumbs: [{ href: '/commitments', label: t('place') }],
  main: (
    <>
      {rows.length === 0 ? (
        <Empty>{t('decisions.empty')}</Empty>
      ) : (
        <Rows label={t('decisions.title')}>
          {rows.map((one) => (
            <Row
              href={decisionPath(one.id)}
              title={<span lang={one.locale}>{one.title}</span>}
              text={<span lang={one.locale}>{excerptOf(one.decision)}</span>}
              meta={[
                <Time at={one.decided_at} as="day" />,
                <bdi>{one.decided_by}</bdi>,
                ...(one.public ? [] : [t('desk-only')]),
              ]}
              side={one.replaced ? <Tag>{t('decisions.replaced')}</Tag> : undefined}
            />
          ))}
        </Rows>
      )}
      <Pager page={page} pages={pages} href={(n) => `/decision-log?page=${n}`} />
      {mayLog && (
        <p>
          <Button kind="plain" href="/desk/decisions/new">
            {t('decisions.new')}
          </Button>
        </p>
      )}
    </>
  ),
})
