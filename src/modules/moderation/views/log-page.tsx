// The public log: what was decided under which rule, how it was found, and whether an appeal changed it.
import { Empty, Pager, Table, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeLog } from '../see-log.ts'
import { shortly } from '../statement-words.ts'
import { t } from '../words.ts'
import { ClauseLink } from './parts.tsx'

export const LogPage: View<NonNullable<(typeof seeLog)['answers']>> = (answer) => {
  const { space, rows, page, pages, total } = answer
  const path = space === null ? '/moderation' : `/s/${space.slug}/moderation`
  return {
    title: t('log.title'),
    ...(space === null
      ? {}
      : { space: space.name, crumbs: [{ href: `/s/${space.slug}`, label: space.name }] }),
    lead: t('log.lead', { n: total }),
    width: 'desk',
    feed: { href: `${path}/feed`, title: t('log.title') },
    main: (
      <>
        {rows.length === 0 ? (
          <Empty>{t('log.empty')}</Empty>
        ) : (
          <Table
            caption={t('log.title')}
            hideCaption
            rows={rows}
            columns={[
              { label: t('log.day'), head: true, show: (one) => <Time at={one.at} /> },
              {
                label: t('log.what'),
                show: (one) => shortly(one),
              },
              {
                label: t('clause'),
                show: (one) => (one.clause ? <ClauseLink of={one.clause} /> : '–'),
              },
              { label: t('space'), show: (one) => <bdi>{one.space ?? t('everywhere')}</bdi> },
              { label: t('log.found'), show: (one) => t(`log.source.${one.source}`) },
              {
                label: t('log.machine'),
                show: (one) => t(one.automated_detection ? 'log.machine-yes' : 'log.machine-no'),
              },
              {
                label: t('appeals.title'),
                show: (one) =>
                  one.replaces !== null ? (
                    t('log.instead')
                  ) : one.undone_at !== null ? (
                    <Tag tone="done">
                      {t(one.undone_by === 'replaced' ? 'outcome.lessened' : 'outcome.upheld')}
                    </Tag>
                  ) : one.outcome === 'rejected' ? (
                    t('outcome.rejected')
                  ) : one.filed_at !== null ? (
                    <Tag tone="person">{t('waiting')}</Tag>
                  ) : (
                    '–'
                  ),
              },
            ]}
          />
        )}
        <Pager page={page} pages={pages} href={(n) => `${path}?page=${n}`} />
        <p class="meta">
          <a href={`${path}/feed`}>Atom</a> <a href={`${path}/log.json`}>JSON</a>
        </p>
      </>
    ),
  }
}
