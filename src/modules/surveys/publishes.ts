// Surveys given back to everybody, for the trust page: what people said and what comes of it, good or bad.
// @fulfils R65
import type { Asking, PublicSection } from '#kernel'
import { titles } from './see-surveys.ts'
import { surveys } from './tables.ts'

export async function publishes(now: Asking): Promise<PublicSection[]> {
  const rows = await surveys(now)
    .selectFrom('surveys')
    .select(['id', 'slug', 'locale', 'published_at'])
    .where('state', '=', 'published')
    .where('results_for', '=', 'everyone')
    .orderBy('published_at', 'desc')
    .limit(10)
    .execute()
  const names = await titles(now, rows)
  return [
    {
      id: 'surveys.given-back',
      order: 45,
      title: { key: 'surveys.public.title' },
      lead: { key: 'surveys.public.lead' },
      empty: { key: 'surveys.public.none' },
      lines: rows.map(({ id, slug, locale, published_at }) => ({
        name: { key: 'surveys.results.title', values: { title: names.get(id) ?? slug } },
        lang: locale,
        href: `/surveys/${slug}/results`,
        ...(published_at ? { at: published_at } : {}),
      })),
    },
  ]
}
