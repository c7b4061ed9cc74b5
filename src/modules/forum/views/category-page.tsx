// One category: its topics, and the way to begin one.
import { Button, Empty, Pager, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { categoryLink, forumLink } from '../links.ts'
import type { CategorySeen } from '../see-category.ts'
import { topicsPerPage } from '../shapes.ts'
import { t } from '../words.ts'
import { Follow } from './follow.tsx'
import { SearchForm } from './search-form.tsx'
import { TopicRows } from './topic-rows.tsx'

export function CategoryPage(seen: CategorySeen, here: Here): PageParts {
  const { category, topics, page } = seen
  const space = category.space_slug
  const path = categoryLink(space, category.slug)
  const pages = Math.max(1, Math.ceil(category.topics / topicsPerPage))
  return {
    title: category.name,
    space: category.space_name,
    lead: category.about,
    crumbs: [
      { href: `/s/${space}`, label: category.space_name },
      { href: forumLink(space), label: t('forum') },
    ],
    feed: { href: `${path}/feed`, title: t('feed-of', { space: category.name }) },
    width: 'desk',
    main: (
      <>
        <Begin {...seen} here={here} path={path} />
        {topics.length > 0 ? (
          <TopicRows topics={topics} space={space} here={here} />
        ) : (
          <Empty>{t('no-topics')}</Empty>
        )}
        <Pager page={page} pages={pages} href={(n) => `${path}?page=${n}`} />
      </>
    ),
    aside: (
      <>
        <SearchForm space={space} />
        {here.actor.person !== null && (
          <Follow action={`${path}/follow`} level={seen.watch} about="category" />
        )}
        {seen.may.moderate === true && (
          <p>
            <a href={`${path}/-/change`}>{t('change-category')}</a>
          </p>
        )}
      </>
    ),
  }
}

function Begin({ may, here, path }: CategorySeen & { here: Here; path: string }): Html {
  if (may.open === true)
    return (
      <Button href={`${path}/-/new`} icon="pencil">
        {t('open-topic')}
      </Button>
    )
  return (
    <p class="quiet">
      {here.actor.person === null ? t('sign-in-to-write') : t('only-moderators-open')}
    </p>
  )
}
