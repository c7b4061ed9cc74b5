// A topic: what it is about and how it stands, the posts, the way through its pages, and the composer last.
import { Button, Form, Hidden, Pager, Tag, type Html, type TagProps } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { categoryLink, forumLink, topicLink } from '../links.ts'
import type { TopicSeen } from '../see-topic.ts'
import { postsPerPage } from '../shapes.ts'
import { t } from '../words.ts'
import { Composer } from './composer.tsx'
import { Poll } from './poll.tsx'
import { Posts } from './posts.tsx'
import { TopicAside } from './topic-aside.tsx'

export function TopicPage(seen: TopicSeen, here: Here): PageParts {
  const { topic, page } = seen
  const pages = Math.max(1, Math.ceil(topic.posts / postsPerPage))
  const pager = <Pager page={page} pages={pages} href={(n) => topicLink(topic.slug, topic.id, n)} />
  return {
    title: topic.title,
    space: topic.space_name,
    lead: <State {...seen} />,
    crumbs: [
      { href: `/s/${topic.slug}`, label: topic.space_name },
      { href: forumLink(topic.slug), label: t('forum') },
      { href: categoryLink(topic.slug, topic.category), label: topic.category_name },
    ],
    main: (
      <>
        {seen.poll && (
          <Poll
            poll={seen.poll}
            path={topicLink(topic.slug, topic.id)}
            may={seen.may.vote}
            here={here}
          />
        )}
        <Posts {...seen} here={here} />
        {pager}
        <ReadMark {...seen} here={here} />
        <Composer {...seen} here={here} />
      </>
    ),
    aside: <TopicAside {...seen} here={here} />,
    unlisted: topic.kind !== 'public',
  }
}

const State = ({ topic }: TopicSeen): Html => (
  <>
    {t('posts', { n: topic.posts })}
    {topic.answer !== null && <Apart tone="done">{t('answered')}</Apart>}
    {topic.pinned && <Apart>{t('pinned')}</Apart>}
    {topic.locked_at !== null && <Apart>{t('locked')}</Apart>}
    <Why>{topic.locked_why}</Why>
    {topic.hidden_at !== null && <Apart tone="harm">{t('hidden')}</Apart>}
    <Why>{topic.hidden_why}</Why>
  </>
)

const Apart = ({ tone, children }: TagProps): Html => (
  <>
    {' · '}
    <Tag tone={tone}>{children}</Tag>
  </>
)

const Why = ({ children }: { children: string | null }): Html | null =>
  children === null ? null : (
    <>
      {': '}
      <span dir="auto">{children}</span>
    </>
  )

/** Offered when the last post of this page is further than the member has marked. */
function ReadMark({ topic, posts, here }: TopicSeen & { here: Here }): Html | null {
  const last = posts.at(-1)?.position ?? 0
  if (here.actor.person === null || last <= (topic.read ?? 0)) return null
  return (
    <Form class="press" action={`${topicLink(topic.slug, topic.id)}/read`}>
      <Hidden name="position" value={last} />
      <Button kind="quiet" icon="check">
        {t('read-to-here')}
      </Button>
    </Form>
  )
}
