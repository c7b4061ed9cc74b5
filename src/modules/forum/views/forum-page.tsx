// The forum of a space: what one can talk about, and what was said last.
import { Button, Empty, Pager, Row, Rows, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { categoryLink, forumLink } from '../links.ts'
import type { ForumSeen } from '../see-forum.ts'
import { topicsPerPage } from '../shapes.ts'
import { t } from '../words.ts'
import { SearchForm } from './search-form.tsx'
import { TopicRows } from './topic-rows.tsx'

export function ForumPage(seen: ForumSeen, here: Here): PageParts {
  const { space, topics, total, page } = seen
  const pages = Math.max(1, Math.ceil(total / topicsPerPage))
  return {
    title: t('forum-of', { space: space.name }),
    space: space.name,
    lead: space.about,
    crumbs: [{ href: `/s/${space.slug}`, label: space.name }],
    feed: { href: `/s/${space.slug}/feed`, title: t('feed-of', { space: space.name }) },
    width: 'desk',
    main: (
      <>
        <Categories {...seen} />
        <h2>{t('latest-topics')}</h2>
        {topics.length > 0 ? (
          <TopicRows topics={topics} space={space.slug} here={here} withCategory />
        ) : (
          <Empty>{t('no-topics')}</Empty>
        )}
        <Pager page={page} pages={pages} href={(n) => `${forumLink(space.slug)}?page=${n}`} />
      </>
    ),
    aside: <Aside {...seen} here={here} />,
  }
}

function Categories({ categories, space, moderates }: ForumSeen): Html {
  return (
    <>
      <h2>{t('categories')}</h2>
      {categories.length === 0 && <p>{t('no-categories')}</p>}
      <Rows label={t('categories')}>
        {categories.map(({ slug, name, about, topics }) => (
          <Row
            href={categoryLink(space.slug, slug)}
            title={name}
            text={about}
            side={t('topics-n', { n: topics })}
          />
        ))}
      </Rows>
      {moderates && (
        <Button kind="plain" icon="plus" href={`${forumLink(space.slug)}/-/add`}>
          {t('add-category')}
        </Button>
      )}
    </>
  )
}

const Aside = ({ space, here }: ForumSeen & { here: Here }): Html => (
  <>
    <SearchForm space={space.slug} />
    {here.actor.person !== null && (
      <p>
        <a href="/me/drafts">{t('drafts')}</a>
      </p>
    )}
    <p>
      <a href={`/s/${space.slug}/feed`}>{t('feed')}</a>
    </p>
  </>
)
