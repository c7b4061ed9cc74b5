// Turns what was typed about an answer into its row; warnings about persons are found afresh each time.
import { invalid, type Acting, type z } from '#kernel'
import { written } from '#kernel/text'
import type { EntryFields } from './entry-fields.ts'
import { personalWords } from './personal-words.ts'
import { reviewDay } from './review-day.ts'
import { knowledge } from './tables.ts'
import { standingTexts } from './visible.ts'

export async function entryRow(
  now: Acting,
  { article, answer, owner, reviewMonths, ...fields }: z.output<typeof EntryFields>,
  names: readonly string[] = [],
) {
  const linked = article
    ? await standingTexts(now)
        .select('help_articles.id')
        .where('help_articles.slug', '=', article)
        .executeTakeFirst()
    : undefined
  if (article && !linked) throw invalid({ article: 'knowledge.article-unknown' })
  if (owner) {
    const known = await knowledge(now)
      .selectFrom('people')
      .select('id')
      .where('id', '=', owner)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!known) throw invalid({ owner: 'knowledge.owner-unknown' })
  }
  const { html, words } = written(answer)
  const all = [fields.question, answer, ...fields.phrasings].join('\n')
  return {
    ...fields,
    source: answer,
    html,
    words,
    article: linked?.id ?? null,
    owner: owner ?? now.actor.person,
    review_at: reviewDay(now, reviewMonths),
    warnings: personalWords(all, names).map(({ kind, text }) => `${kind}: ${text}`),
  }
}
