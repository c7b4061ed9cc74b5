// How articles and answers are named, linked, shown and found by modules that do not know them.
import type { Asking, Subject } from '#kernel'
import { excerptOf } from '#kernel/text'
import { entryPath } from './links.ts'
import { searchArticles, searchEntries } from './search-help.ts'
import { inOneLanguage, readableEntries, standingTexts } from './visible.ts'

export const articleSubject: Subject = {
  kind: 'help-article',
  plural: 'knowledge.plural-articles',
  title: async (now, id) => (await articleIn(now, id))?.title,
  link: (id) => `/help/by-id/${id}`,
  async matter(now, id) {
    const found = await articleIn(now, id)
    return (
      found && {
        author: found.written_by,
        space: found.space,
        title: found.title,
        text: found.words,
        locale: found.locale,
        at: found.published_at ?? now.at,
        hidden: false,
      }
    )
  },
  async search(now, words, limit) {
    return (await searchArticles(now, words, limit)).map((hit) => ({
      id: hit.id,
      kind: 'help-article',
      title: hit.title,
      excerpt: excerptOf(hit.words),
      at: hit.published_at ?? now.at,
    }))
  },
}

export const entrySubject: Subject = {
  kind: 'help-entry',
  plural: 'knowledge.plural-entries',
  title: async (now, id) =>
    (await readableEntries(now).select('question').where('id', '=', id).executeTakeFirst())
      ?.question,
  link: entryPath,
  async search(now, words, limit) {
    return (await searchEntries(now, words, limit)).map((hit) => ({
      id: hit.entry,
      kind: 'help-entry',
      title: hit.question,
      excerpt: excerptOf(hit.words),
      at: hit.approved_at ?? now.at,
    }))
  },
}

async function articleIn(now: Asking, id: string) {
  const rows = await standingTexts(now)
    .select([
      'help_articles.id',
      'help_articles.space',
      'help_articles.locale as own',
      'help_texts.locale',
      'help_texts.title',
      'help_texts.words',
      'help_texts.written_by',
      'help_texts.published_at',
    ])
    .where('help_articles.id', '=', id)
    .execute()
  return inOneLanguage(rows, now.locale)[0]
}
