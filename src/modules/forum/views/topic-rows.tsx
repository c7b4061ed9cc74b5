// Topics as rows: what it is about, who spoke last, how much there is and how much of it is new.
import { Row, Rows, Tag, Time, type Html } from '#html'
import type { Here } from '#kernel/web'
import { topicLink } from '../links.ts'
import type { TopicRow } from '../list-topics.ts'
import { postsPerPage } from '../shapes.ts'
import { t } from '../words.ts'

type Props = { topics: readonly TopicRow[]; space: string; here: Here; withCategory?: boolean }

export function TopicRows({ topics, space, here, withCategory }: Props): Html {
  return (
    <Rows ordered label={t('topics')}>
      {topics.map((topic) => (
        <Row
          href={topicLink(space, topic.id)}
          title={topic.title}
          meta={[
            ...(withCategory ? [<bdi>{topic.category_name}</bdi>] : []),
            t('posts', { n: topic.posts }),
            <>
              {t.rich('latest', {
                who: <bdi>{topic.latest ?? t('somebody')}</bdi>,
                when: <Time at={topic.latest_at} as="ago" />,
              })}
            </>,
            ...newPosts(topic, space, here),
          ]}
          side={<States of={topic} />}
        />
      ))}
    </Rows>
  )
}

/** Leads to the first post this member has not read. */
function newPosts(topic: TopicRow, space: string, { actor }: Here): Html[] {
  if (actor.person === null || topic.read === null || topic.read >= topic.posts) return []
  const first = topic.read + 1
  const href = `${topicLink(space, topic.id, Math.ceil(first / postsPerPage))}#p${first}`
  return [<a href={href}>{t('new-posts', { n: topic.posts - topic.read })}</a>]
}

const States = ({ of: topic }: { of: TopicRow }): Html => (
  <>
    {topic.pinned && <Tag>{t('pinned')}</Tag>}
    {topic.poll && <Tag>{t('poll')}</Tag>}
    {topic.answer !== null && <Tag tone="done">{t('answered')}</Tag>}
    {topic.locked_at !== null && <Tag>{t('locked')}</Tag>}
    {topic.hidden_at !== null && <Tag tone="harm">{t('hidden')}</Tag>}
  </>
)
