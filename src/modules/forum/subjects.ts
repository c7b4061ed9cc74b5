// The subject cards of topics and posts: how other modules name, find, hide and show them.
import type { Asking, Found, Subject } from '#kernel'
import { excerptOf } from '#kernel/text'
import { hidePost, hideTopic, showPost, showTopic } from './hide.ts'
import { postJudgedWith, postMatter, postsPage, topicMatter, topicsPage } from './matter.ts'
import { searchPosts } from './search-posts.ts'
import { visiblePosts, visibleTopics } from './visible.ts'

export const topicCard: Subject = {
  kind: 'topic',
  title: async (now, id) =>
    (await visibleTopics(now).select('topics.title').where('topics.id', '=', id).executeTakeFirst())
      ?.title,
  link: (id) => `/topics/${id}`,
  matter: topicMatter,
  pageOf: topicsPage,
  hide: hideTopic,
  show: showTopic,
}

export const postCard: Subject = {
  kind: 'post',
  plural: 'forum.plural-posts',
  title: async (now, id) => {
    const found = await visiblePosts(now)
      .select(['posts.words'])
      .where('posts.id', '=', id)
      .executeTakeFirst()
    return found && excerptOf(found.words, 80)
  },
  link: (id) => `/posts/${id}`,
  matter: postMatter,
  judgedWith: postJudgedWith,
  pageOf: postsPage,
  hide: hidePost,
  show: showPost,
  search,
}

async function search(now: Asking, words: string, limit: number): Promise<Found[]> {
  const hits = await searchPosts(now, words, { limit })
  return hits.map((hit) => ({
    id: hit.id,
    kind: 'post',
    title: hit.title,
    excerpt: excerptOf(hit.words),
    at: hit.written_at,
  }))
}
