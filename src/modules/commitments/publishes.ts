// What the trust page says of promises, mistakes and decisions: the broken ones as plainly as the kept.
// @fulfils R35 R41
import type { Asking } from '#kernel'
import { figuresOf } from './figures.ts'
import { commitments } from './tables.ts'

export async function publishes(now: Asking) {
  const figures = await figuresOf(now, 'public')
  const mistakes = await commitments(now)
    .selectFrom('mistakes')
    .select(['id', 'title', 'locale', 'published_at'])
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .limit(5)
    .execute()
  const count = (state: string, value: number, harm = false) => ({
    name: { key: `commitments.state.${state}` },
    value,
    harm: harm && value > 0,
  })
  return [
    {
      id: 'commitments.promises',
      order: 40,
      title: { key: 'commitments.place' },
      lead: { key: 'commitments.figures.definition' },
      lines: [
        count('kept', figures.kept),
        count('kept-late', figures.keptLate),
        count('late', figures.late, true),
        count('dropped', figures.dropped, true),
        count('open', figures.open),
      ],
      more: { href: '/commitments', say: { key: 'commitments.place' } },
    },
    {
      id: 'commitments.mistakes',
      order: 41,
      title: { key: 'commitments.mistakes.title' },
      lines: mistakes.map(({ id, title, locale, published_at }) => ({
        name: { key: 'commitments.mistakes.line', values: { title } },
        lang: locale,
        href: `/mistakes/${id}`,
        ...(published_at ? { at: published_at } : {}),
      })),
      empty: { key: 'commitments.mistakes.empty' },
      more: { href: '/mistakes', say: { key: 'commitments.mistakes.title' } },
    },
  ]
}
