// What a reader can do about one post: the frequent things at once, the others when asked for.
import { Details, type Html } from '#html'
import type { Here } from '#kernel/web'
import { noticeLink, reportLink } from '#moderation'
import { postPages, topicLink } from '../links.ts'
import type { PostRow } from '../list-posts.ts'
import type { TopicSeen } from '../see-topic.ts'
import { t } from '../words.ts'
import { Given, otherKinds, Reactions, shownKinds } from './reactions.tsx'

type Props = TopicSeen & { here: Here; post: PostRow }

export function PostActions(props: Props): Html | null {
  const { post, topic, may, here, page } = props
  const { person } = here.actor
  if (person === null)
    return (
      <>
        <Given post={post} />
        <a href={noticeLink(`${here.origin}/posts/${post.id}`)}>{t('report')}</a>
      </>
    )
  const path = postPages(topic.slug, topic.id, post.position)
  const mine = post.author === person
  const quote = `${topicLink(topic.slug, topic.id, page)}${page > 1 ? '&' : '?'}quote=${post.position}#composer`
  return (
    <>
      {mine ? (
        <Given post={post} />
      ) : (
        <Reactions post={post} kinds={shownKinds(post)} path={path} />
      )}
      {may.reply === true && <a href={quote}>{t('quote')}</a>}
      {mine && <a href={`${path}/edit`}>{t('edit')}</a>}
      {mine && <a href={`${path}/take-back`}>{t('take-back')}</a>}
      <More {...props} path={path} mine={mine} />
    </>
  )
}

function More({
  post,
  topic,
  may,
  here,
  path,
  mine,
}: Props & { path: string; mine: boolean }): Html | null {
  const asked = topic.author === here.actor.person || may.moderate === true
  const marks = asked && post.position > 1
  if (mine && !marks) return null
  return (
    <Details summary={t('more')} plain>
      <div class="post-actions">
        {!mine && <Reactions post={post} kinds={otherKinds(post)} path={path} />}
        {marks && <MarkAnswer path={path} on={topic.answer !== post.id} />}
      </div>
      {!mine && (
        <p>
          <a href={reportLink('post', post.id)}>{t('report')}</a>
        </p>
      )}
      {!mine && (may.moderate === true || here.actor.hats.some(({ hat }) => atDesk.has(hat))) && (
        <p>
          <a href={`/desk/from-forum/post/${post.id}`}>{t('make-case')}</a>
        </p>
      )}
      {!mine && post.word !== null && <p class="quiet">{t('mention-by', { word: post.word })}</p>}
    </Details>
  )
}

/** Who may make a case of what was said, beside the moderators of the space. */
const atDesk: ReadonlySet<string> = new Set(['agent', 'owner', 'administrator'])

const MarkAnswer = ({ path, on }: { path: string; on: boolean }): Html => (
  <form method="post" action={`${path}/answer/${on}`}>
    <button class="button button-quiet" type="submit">
      {on ? t('mark-answer') : t('unmark-answer')}
    </button>
  </form>
)
