// A page of a topic: one query for the topic with its place and the reader's marks, one for the posts.
// @fulfils R4 R43 R44
import { everyone, Id, question, verdicts, z, type Asking } from '#kernel'
import { written } from '#kernel/text'
import { Line, PageNumber } from '#kernel/web'
import { findPostText } from './find-quote.ts'
import { categoriesOf } from './list-categories.ts'
import { listPosts } from './list-posts.ts'
import { mayModerate, mayRename, mayReply, mayVote, speaksForBusiness } from './policy.ts'
import { seePoll } from './see-poll.ts'
import { Position, Slug } from './shapes.ts'
import { visibleTopics } from './visible.ts'

export const seeTopic = question({
  name: 'forum.see-topic',
  input: z.object({
    space: Slug,
    topic: Id,
    page: PageNumber,
    quote: Position.optional(),
    preview: Line(10).optional(),
  }),
  subject: topicHere,
  may: everyone('what is not for everybody is not found'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content', 'name'] },
  machine: 'none',
  audit: { unaudited: 'reads what members wrote for each other' },

  async run(now, { page, quote, preview }, topic) {
    const posts = await listPosts(now, topic, page)
    const may = verdicts(now.actor, topic, {
      reply: mayReply,
      vote: mayVote,
      rename: mayRename,
      moderate: mayModerate,
    })
    return {
      topic,
      posts,
      page,
      may: { ...may, official: speaksForBusiness(now.actor, topic) },
      poll: topic.poll && page === 1 ? await seePoll(now, topic.id) : null,
      quote: quote ? await findPostText(now, { topic: topic.id, position: quote }) : null,
      preview: preview && topic.draft ? written(topic.draft).html : null,
      categories: may.moderate === true ? await categoriesOf(now, topic.space) : [],
    }
  },
})

function topicHere(now: Asking, { space, topic }: { space: string; topic: string }) {
  const { person } = now.actor
  return visibleTopics(now)
    .leftJoin('watches', (join) =>
      join.onRef('watches.about', '=', 'topics.id').on('watches.person', '=', person),
    )
    .leftJoin('topic_readings as reading', (join) =>
      join.onRef('reading.topic', '=', 'topics.id').on('reading.person', '=', person),
    )
    .leftJoin('post_drafts as draft', (join) =>
      join.onRef('draft.about', '=', 'topics.id').on('draft.person', '=', person),
    )
    .select([
      'topics.id',
      'topics.space',
      'topics.title',
      'topics.locale',
      'topics.author',
      'topics.posts',
      'topics.pinned',
    ])
    .select([
      'topics.locked_at',
      'topics.locked_why',
      'topics.answer',
      'topics.poll',
      'topics.hidden_at',
      'topics.hidden_why',
    ])
    .select(['spaces.slug', 'spaces.name as space_name', 'spaces.kind', 'spaces.closed_at'])
    .select(['forum_categories.slug as category', 'forum_categories.name as category_name'])
    .select(['watches.level as watch', 'reading.position as read', 'draft.text as draft'])
    .where('topics.id', '=', topic)
    .where('spaces.slug', '=', space)
    .executeTakeFirst()
}

export type TopicSeen = Awaited<ReturnType<typeof seeTopic.run>>
