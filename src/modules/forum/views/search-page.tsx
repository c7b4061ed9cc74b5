// What was found in a space, newest first, each hit with the words around it.
import { Empty, Onward, Row, Rows, Time } from '#html'
import type { PageParts } from '#kernel/web'
import { forumLink, postLink } from '../links.ts'
import type { SearchSeen } from '../see-search.ts'
import { t } from '../words.ts'
import { SearchForm } from './search-form.tsx'

export function SearchPage({ space, words, page, hits, more }: SearchSeen): PageParts {
  const at = (n: number) => `/s/${space.slug}/search?words=${encodeURIComponent(words)}&page=${n}`
  return {
    title: words === '' ? t('search') : t('found-for', { words }),
    space: space.name,
    crumbs: [
      { href: `/s/${space.slug}`, label: space.name },
      { href: forumLink(space.slug), label: t('forum') },
    ],
    main: (
      <>
        <SearchForm space={space.slug} words={words} />
        {words !== '' && hits.length === 0 && <Empty>{t('nothing-found')}</Empty>}
        <Rows ordered label={t('hits')}>
          {hits.map((hit) => (
            <Row
              href={postLink(hit.space, hit.topic, hit.position)}
              title={hit.title}
              text={hit.words}
              meta={[<bdi>{hit.name || t('somebody')}</bdi>, <Time at={hit.written_at} as="day" />]}
            />
          ))}
        </Rows>
        <Onward
          previous={page > 1 ? at(page - 1) : undefined}
          next={more ? at(page + 1) : undefined}
        />
      </>
    ),
    unlisted: true,
  }
}
