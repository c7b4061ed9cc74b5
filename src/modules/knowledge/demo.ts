// Help for the guests of the demonstration bakery, written, translated and approved by its own verbs.
import type { Stage } from '#kernel'
import { approveEntry } from './approve-entry.ts'
import { articles } from './demo-articles.ts'
import { bakeryAnswers } from './demo-answers.ts'
import { proposeEntry } from './propose-entry.ts'
import { publishArticle } from './publish-article.ts'
import { saveArticle } from './save-article.ts'
import { writeArticle } from './write-article.ts'

export async function demo(stage: Stage): Promise<void> {
  const lena = stage.as('Lena Fischer')
  for (const article of articles) {
    const { slug, title, source } = article
    await lena.perform(writeArticle, {
      slug,
      title,
      source,
      locale: 'en',
      ...('audience' in article ? { audience: article.audience } : {}),
    })
    await lena.perform(publishArticle, { article: slug, locale: 'en' })
    if (!('german' in article)) continue
    await lena.perform(saveArticle, { article: slug, locale: 'de', ...article.german })
    await lena.perform(publishArticle, { article: slug, locale: 'de' })
  }
  for (const [at, { en, de, article }] of bakeryAnswers.entries()) {
    const linked = article ? { article } : {}
    const english = await lena.perform(proposeEntry, { locale: 'en', ...typed(en), ...linked })
    const german = await lena.perform(proposeEntry, {
      locale: 'de',
      ...typed(de),
      ...linked,
      like: english.entry,
    })
    if (at === bakeryAnswers.length - 1) continue
    await lena.perform(approveEntry, english)
    await lena.perform(approveEntry, german)
  }
}

const typed = ({ ask, answer }: { ask: readonly string[]; answer: string }) => ({
  question: ask[0],
  answer,
  phrasings: ask.slice(1).join('\n'),
})
