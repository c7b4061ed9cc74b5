// Documents in force that everybody may read, for the trust page; what is closed is counted and named on the shelf.
// @fulfils R23 R26 R27 R51
import { sql, type Asking, type PublicSection } from '#kernel'
import { guidelinePath, versionPath } from './links.ts'
import { inOneLanguage } from './see-guidelines.ts'
import { guidelines } from './tables.ts'
import { guidelinesInForce, isInForce } from './visible.ts'

export async function publishes(now: Asking): Promise<PublicSection[]> {
  const rows = await guidelinesInForce(now)
    .innerJoin('guideline_texts', 'guideline_texts.version', 'guideline_versions.id')
    .select(['guidelines.id', 'guidelines.slug', 'guideline_versions.number'])
    .select(['guideline_versions.effect_at', 'guideline_texts.locale', 'guideline_texts.title'])
    .where('guidelines.space', 'is', null)
    .where('guidelines.audience', '=', 'public')
    .where('guidelines.withdrawn_at', 'is', null)
    .where('guideline_texts.locale', 'in', sql<string>`(${now.locale}, guidelines.locale)`)
    .orderBy('guidelines.kind')
    .orderBy('guidelines.slug')
    .limit(200)
    .execute()
  const closed = await guidelines(now)
    .selectFrom('guidelines')
    .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('guidelines.space', 'is', null)
    .where('guidelines.audience', '!=', 'public')
    .where('guidelines.withdrawn_at', 'is', null)
    .where(isInForce(now.at))
    .executeTakeFirstOrThrow()
  const hidden = Number(closed.count)
  return [
    {
      id: 'guidelines.documents',
      order: 10,
      title: { key: 'guidelines.public.documents' },
      lead: { key: 'guidelines.public.documents-lead' },
      empty: { key: 'guidelines.public.documents-none' },
      lines: [
        ...inOneLanguage(rows, now.locale).map((row) => ({
          name: { key: 'guidelines.public.documents-line', values: { title: row.title } },
          value: { key: 'guidelines.public.documents-version', values: { number: row.number } },
          ...(row.effect_at ? { at: row.effect_at } : {}),
          href: guidelinePath(row.slug),
        })),
        ...(await earlierPrices(now)),
      ],
      ...(hidden > 0
        ? { withheld: { key: 'guidelines.public.documents-closed', values: { count: hidden } } }
        : {}),
      more: { href: '/guidelines', say: { key: 'guidelines.public.documents-shelf' } },
    },
  ]
}

/** What prices were before, newest first, each linked to the words that held. */
async function earlierPrices(now: Asking): Promise<PublicSection['lines']> {
  const rows = await guidelines(now)
    .selectFrom('guidelines')
    .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
    .innerJoin('guideline_texts', (join) =>
      join
        .onRef('guideline_texts.version', '=', 'guideline_versions.id')
        .onRef('guideline_texts.locale', '=', 'guidelines.locale'),
    )
    .select(['guidelines.slug', 'guideline_versions.number', 'guideline_versions.effect_at'])
    .select('guideline_texts.title')
    .where('guidelines.kind', '=', 'prices')
    .where('guidelines.space', 'is', null)
    .where('guidelines.audience', '=', 'public')
    .where('guidelines.withdrawn_at', 'is', null)
    .where('guideline_versions.effect_at', '<=', now.at)
    .where(sql<boolean>`not ${isInForce(now.at)}`)
    .orderBy('guideline_versions.effect_at', 'desc')
    .limit(12)
    .execute()
  return rows.map((row) => ({
    name: { key: 'guidelines.public.prices-line', values: { title: row.title } },
    value: { key: 'guidelines.public.documents-version', values: { number: row.number } },
    ...(row.effect_at ? { at: row.effect_at } : {}),
    href: versionPath(row.slug, row.number),
  }))
}
