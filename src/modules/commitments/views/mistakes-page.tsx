import { Button, Deadline, Empty, Pager, Row, Rows, Tag, Time } from '#html'
import { excerptOf } from '#kernel/text'
import type { PageParts } from '#kernel/web'
import { mistakePath } from '../links.ts'
import type { MistakesSeen } from '../see-mistakes.ts'
import { t } from '../words.ts'

export const MistakesPage = ({ rows, page, pages, mayWrite }: MistakesSeen): PageParts => ({
  title: t('mistakes.title'),
  lead: t('mistakes.lead'),
  crumbs: [{ href: '/commitments', label: t('place') }],
  feed: { href: '/commitments/feed', title: t('list.feed') },
  main: (
    <>
      {rows.length === 0 ? (
        <Empty>{t('mistakes.empty')}</Empty>
      ) : (
        <Rows label={t('mistakes.title')}>
          {rows.map((one) => (
            <Row
              href={mistakePath(one.id)}
              title={<span lang={one.locale}>{one.title}</span>}
              text={<span lang={one.locale}>{excerptOf(one.happened)}</span>}
              meta={[
                <Time at={one.happened_at} as="day" />,
                one.followed_up_at
                  ? t('mistakes.followed-up')
                  : t.rich('mistakes.follow-up-due', { due: <Deadline at={one.follow_up_at} /> }),
              ]}
              side={one.published_at ? undefined : <Tag tone="person">{t('mistakes.draft')}</Tag>}
            />
          ))}
        </Rows>
      )}
      <Pager page={page} pages={pages} href={(n) => `/mistakes?page=${n}`} />
      {mayWrite && (
        <p>
          <Button kind="plain" href="/desk/mistakes/new">
            {t('mistakes.new')}
          </Button>
        </p>
      )}
    </>
  ),
})
