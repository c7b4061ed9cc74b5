// The posts of a page, with what the reader can do about each.
import { Post, Stub, Tag, type Html } from '#html'
import { Written } from '#kernel/text'
import type { Here } from '#kernel/web'
import { postLink, postPages, topicLink } from '../links.ts'
import type { PostRow } from '../list-posts.ts'
import type { TopicSeen } from '../see-topic.ts'
import { t } from '../words.ts'
import { Reactions } from './reactions.tsx'

type Props = TopicSeen & { here: Here }

export const Posts = (props: Props): Html => <>{props.posts.map((post) => one(post, props))}</>

function one(post: PostRow, props: Props): Html {
  const id = `p${post.position}`
  if (post.taken_back_at !== null) return <Stub id={id}>{t('taken-back')}</Stub>
  if (post.hidden_at !== null && post.html === '')
    return (
      <Stub id={id}>
        {t('hidden-post')} <span dir="auto">{post.hidden_why}</span>
      </Stub>
    )
  const { topic, here } = props
  return (
    <Post
      id={id}
      by={authorOf(post, here)}
      at={post.written_at}
      href={postLink(topic.slug, topic.id, post.position)}
      official={post.official ? t('official-answer') : undefined}
      state={<States post={post} topic={topic} />}
      actions={<Actions post={post} {...props} />}
    >
      {post.quotes !== null && <Quoted post={post} topic={topic} />}
      <Written of={post.html} lang={post.locale === here.locale ? undefined : post.locale} />
    </Post>
  )
}

const authorOf = (post: PostRow, { business }: Here) => ({
  name: post.name === null || post.name === '' ? undefined : post.name,
  href: post.author === null ? undefined : `/people/${post.author}`,
  company: post.speaks ? business.name : undefined,
  demo: post.demo ?? undefined,
})

type OnePost = { post: PostRow; topic: TopicSeen['topic'] }

const States = ({ post, topic }: OnePost): Html => (
  <>
    {topic.answer === post.id && <Tag tone="done">{t('the-answer')}</Tag>}
    {post.edited_at !== null && (
      <a href={`${postPages(topic.slug, topic.id, post.position)}/history`}>
        <Tag>{t('edited')}</Tag>
      </a>
    )}
    {post.hidden_at !== null && <Tag tone="harm">{t('hidden')}</Tag>}
  </>
)

const Quoted = ({ post, topic }: OnePost): Html => (
  <p class="meta">
    <a href={postLink(topic.slug, topic.id, post.quotes ?? 1)}>
      {t.rich('quotes', { who: <bdi>{post.quoted ?? t('somebody')}</bdi> })}
    </a>
  </p>
)

function Actions({ post, topic, may, here, page }: Props & { post: PostRow }): Html | null {
  const { person } = here.actor
  if (person === null) return post.reactions === null ? null : <Reactions post={post} />
  const path = postPages(topic.slug, topic.id, post.position)
  const mine = post.author === person
  const asked = topic.author === person || may.moderate === true
  return (
    <>
      <Reactions post={post} action={mine ? undefined : path} />
      {may.reply === true && (
        <a
          href={`${topicLink(topic.slug, topic.id, page)}${page > 1 ? '&' : '?'}quote=${post.position}#composer`}
        >
          {t('quote')}
        </a>
      )}
      {mine && <a href={`${path}/edit`}>{t('edit')}</a>}
      {mine && <a href={`${path}/take-back`}>{t('take-back')}</a>}
      {asked && post.position > 1 && <MarkAnswer path={path} on={topic.answer !== post.id} />}
      {!mine && <a href={`/report?kind=post&id=${post.id}`}>{t('report')}</a>}
      {post.word !== null && <span class="meta">@{post.word}</span>}
    </>
  )
}

const MarkAnswer = ({ path, on }: { path: string; on: boolean }): Html => (
  <form method="post" action={`${path}/answer/${on}`}>
    <button class="button button-quiet" type="submit">
      {on ? t('mark-answer') : t('unmark-answer')}
    </button>
  </form>
)
