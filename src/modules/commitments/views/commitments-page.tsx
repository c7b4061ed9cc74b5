import { Empty, Pager, type Html } from '#html'
import type { PageParts, Here } from '#kernel/web'
import type { CommitmentsListed } from '../see-commitments.ts'
import { t } from '../words.ts'
import { FiguresOf } from './figures.tsx'
import { PromiseRows } from './promise-rows.tsx'

const sections = [
  ['late', ['late']],
  ['open', ['open']],
  ['dropped', ['dropped']],
  ['kept', ['kept', 'kept-late']],
] as const

export function CommitmentsPage(seen: CommitmentsListed, here: Here): PageParts {
  const { rows, page, pages, withheld } = seen
  return {
    title: t('list.title', { business: here.business.name }),
    lead: t('list.lead'),
    feed: { href: '/commitments/feed', title: t('list.feed') },
    main: (
      <>
        {rows.length === 0 && <Empty>{t('list.empty')}</Empty>}
        {sections.map(([key, states]) => (
          <Section
            heading={t(`list.section-${key}`)}
            rows={rows.filter((one) => (states as readonly string[]).includes(one.state))}
          />
        ))}
        <Pager page={page} pages={pages} href={(n) => `/commitments?page=${n}`} />
        {seen.figures.made > 0 && (
          <section>
            <h2>{t('figures.title')}</h2>
            <FiguresOf figures={seen.figures} />
            {withheld > 0 && <p>{t('list.withheld', { n: withheld })}</p>}
          </section>
        )}
        <p>
          <a href="/mistakes">{t('mistakes.title')}</a>
          {' · '}
          <a href="/decision-log">{t('decisions.title')}</a>
          {' · '}
          <a href="/commitments/feed">{t('list.feed')}</a>
          {' · '}
          <a href="/commitments/rss">RSS</a>
        </p>
        {here.actor.person !== null && (
          <p>
            <a href="/me/asked">{t('mine.title')}</a>
          </p>
        )}
      </>
    ),
  }
}

const Section = ({
  heading,
  rows,
}: {
  heading: string
  rows: CommitmentsListed['rows']
}): Html | null =>
  rows.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <PromiseRows rows={rows} label={heading} />
    </section>
  )
