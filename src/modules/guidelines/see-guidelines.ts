// The public shelf: every document this actor may read, and openly which ones are not public, and why.
// @fulfils R23 R26 R27
import { everyone, question, sql, z, type Asking } from '#kernel'
import { visibleSpaces } from '#spaces'
import { Slug } from './load.ts'
import { guidelines } from './tables.ts'
import { guidelinesInForce, isInForce } from './visible.ts'

export const seeGuidelines = question({
  name: 'guidelines.see-guidelines',
  input: z.object({ space: Slug.optional() }),
  /** Without a space the business's documents; with one, that space's own layer as well. */
  subject: async (now, { space }) =>
    space === undefined
      ? null
      : await visibleSpaces(now)
          .select(['spaces.id', 'spaces.slug', 'spaces.name'])
          .where('spaces.slug', '=', space)
          .executeTakeFirst(),
  may: everyone('public documents are for everybody, the others for whom they are written'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads published documents' },

  async run(now, _, space) {
    const documents = await guidelinesInForce(now)
      .innerJoin('guideline_texts', 'guideline_texts.version', 'guideline_versions.id')
      .select([
        'guidelines.id',
        'guidelines.slug',
        'guidelines.kind',
        'guidelines.space',
        'guidelines.audience',
        'guidelines.locale as sourceLocale',
        'spaces.name as spaceName',
      ])
      .select([
        'guideline_versions.number',
        'guideline_versions.effect_at',
        'guideline_texts.locale',
        'guideline_texts.title',
        'guideline_texts.summary',
      ])
      .where('guidelines.withdrawn_at', 'is', null)
      .where('guideline_texts.locale', 'in', sql<string>`(${now.locale}, guidelines.locale)`)
      .where((where) =>
        where.or([
          where('guidelines.space', 'is', null),
          ...(space ? [where('guidelines.space', '=', space.id)] : []),
        ]),
      )
      .orderBy('guidelines.kind')
      .orderBy('guideline_texts.title')
      .limit(500)
      .execute()
    return { space, documents: inOneLanguage(documents, now.locale), closed: await closedOnes(now) }
  },
})

/** One row per document, in the reader's language where there is one. */
export function inOneLanguage<T extends { id: string; locale: string }>(
  rows: T[],
  locale: string,
): T[] {
  const chosen = new Map<string, T>()
  for (const row of rows) if (row.locale === locale || !chosen.has(row.id)) chosen.set(row.id, row)
  return [...chosen.values()]
}

/** Business-wide documents that are not public: their titles and the reason stand in the open; nothing else does. */
const closedOnes = (now: Asking) =>
  guidelines(now)
    .selectFrom('guidelines')
    .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
    .innerJoin('guideline_texts', (join) =>
      join
        .onRef('guideline_texts.version', '=', 'guideline_versions.id')
        .onRef('guideline_texts.locale', '=', 'guidelines.locale'),
    )
    .select([
      'guideline_texts.title',
      'guideline_texts.locale',
      'guidelines.audience',
      'guidelines.why_closed',
    ])
    .where('guidelines.space', 'is', null)
    .where('guidelines.audience', '!=', 'public')
    .where('guidelines.withdrawn_at', 'is', null)
    .where(isInForce(now.at))
    .orderBy('guideline_texts.title')
    .limit(100)
    .execute()
