// Keeps the next version of an article in one language while it is being written.
import { clash, type Acting } from '#kernel'
import { written } from '#kernel/text'
import { knowledge } from './tables.ts'
import { textHash } from './text-hash.ts'

type Words = { title: string; source: string; changed?: string; was?: string | undefined }

/** Returns the fingerprint. `was` is the one the writer began from; somebody else's saving in between is a clash. */
export async function keepDraft(
  now: Acting,
  article: { id: string; locale: string },
  locale: string,
  { title, source, changed = '', was }: Words,
): Promise<string> {
  const rows = await knowledge(now)
    .selectFrom('help_texts')
    .select(['locale', 'number', 'hash', 'published_at', 'current'])
    .where('article', '=', article.id)
    .where('locale', 'in', [locale, article.locale])
    .execute()
  const mine = rows.filter((row) => row.locale === locale)
  const draft = mine.find((row) => row.published_at === null)
  if (was && draft && draft.hash !== was) throw clash('knowledge.changed-meanwhile')
  const hash = textHash(title, source)
  const original =
    rows.find((row) => row.locale === article.locale && row.current) ??
    rows.find((row) => row.locale === article.locale)
  const { html, words } = written(source)
  const row = {
    title,
    source,
    html,
    words,
    hash,
    of_hash: locale === article.locale ? hash : (original?.hash ?? hash),
    changed,
    written_by: now.actor.person,
    written_at: now.at,
    reviewed_by: null,
    reviewed_at: null,
  }
  if (draft)
    await knowledge(now)
      .updateTable('help_texts')
      .set(row)
      .where('article', '=', article.id)
      .where('locale', '=', locale)
      .where('published_at', 'is', null)
      .execute()
  else {
    const number = Math.max(0, ...mine.map((one) => one.number)) + 1
    const kept = await knowledge(now)
      .insertInto('help_texts')
      .values({ id: now.id(), article: article.id, locale, number, ...row })
      .onConflict((known) => known.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!kept) throw clash('knowledge.changed-meanwhile')
  }
  return hash
}
