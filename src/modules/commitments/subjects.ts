// How promises, mistakes and decisions are named, linked and found by modules that do not know them.
import type { Subject } from '#kernel'
import { excerptOf } from '#kernel/text'
import { commitmentPath, decisionPath, mistakePath } from './links.ts'
import { visibleCommitments, visibleDecisions, visibleMistakes } from './visible.ts'

const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

export const commitmentSubject: Subject = {
  kind: 'commitment',
  plural: 'commitments.plural',
  title: async (now, id) =>
    (await visibleCommitments(now).select('title').where('id', '=', id).executeTakeFirst())?.title,
  link: commitmentPath,
  async search(now, words, limit) {
    const found = await visibleCommitments(now)
      .select(['id', 'title', 'why', 'made_at'])
      .where((where) =>
        where.or([where('title', 'ilike', like(words)), where('why', 'ilike', like(words))]),
      )
      .orderBy('made_at', 'desc')
      .limit(limit)
      .execute()
    return found.map(({ id, title, why, made_at }) => ({
      id,
      kind: 'commitment',
      title,
      excerpt: excerptOf(why),
      at: made_at,
    }))
  },
}

export const mistakeSubject: Subject = {
  kind: 'mistake',
  title: async (now, id) =>
    (await visibleMistakes(now).select('title').where('id', '=', id).executeTakeFirst())?.title,
  link: mistakePath,
}

export const decisionSubject: Subject = {
  kind: 'logged-decision',
  title: async (now, id) =>
    (await visibleDecisions(now).select('title').where('id', '=', id).executeTakeFirst())?.title,
  link: decisionPath,
}
