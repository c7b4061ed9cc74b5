// How ideas are named, linked, judged and found by modules that do not know them.
import type { Subject } from '#kernel'
import { hideIdea, ideaMatter, showIdea } from './hide-idea.ts'
import { ideaPath } from './links.ts'
import { visibleIdeas } from './visible.ts'

export const ideaSubject: Subject = {
  kind: 'idea',
  plural: 'feedback.plural-ideas',
  title: async (now, id) =>
    (await visibleIdeas(now).select('ideas.title').where('ideas.id', '=', id).executeTakeFirst())
      ?.title,
  link: ideaPath,
  matter: ideaMatter,
  hide: hideIdea,
  show: showIdea,
  async search(now, words, limit) {
    const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const found = await visibleIdeas(now)
      .select(['ideas.id', 'ideas.title', 'ideas.words', 'ideas.said_on'])
      .where('ideas.hidden_at', 'is', null)
      .where((where) =>
        where.or([where('ideas.title', 'ilike', like), where('ideas.words', 'ilike', like)]),
      )
      .orderBy('ideas.said_on', 'desc')
      .limit(limit)
      .execute()
    return found.map(({ id, title, words: text, said_on: day }) => ({
      id,
      kind: 'idea',
      title,
      excerpt: text.slice(0, 200),
      at: new Date(`${day}T12:00:00Z`),
    }))
  },
}
