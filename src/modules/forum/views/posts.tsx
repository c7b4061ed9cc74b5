// The posts of a page, with what the reader can do about each.
import { Post, Stub, Tag, type Html } from '#html'
import { Written } from '#kernel/text'
import type { Here } from '#kernel/web'
import { postLink, postPages } from '../links.ts'
import type { PostRow } from '../list-posts.ts'
import type { TopicSeen } from '../see-topic.ts'
import { t } from '../words.ts'
import { PostActions } from './post-actions.tsx'

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
      official={
        post.official ? t(post.position === 1 ? 'official-topic' : 'official-answer') : undefined
      }
      state={<States post={post} topic={topic} />}
      actions={<PostActions {...props} post={post} />}
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
