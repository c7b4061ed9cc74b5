// How a document is named, linked and found by modules that do not know what it is.
import type { Asking, Subject } from '#kernel'
import { excerptOf } from '#kernel/text'
import { inOneLanguage } from './see-guidelines.ts'
import { guidelinesInForce } from './visible.ts'

export const guidelineSubject: Subject = {
  kind: 'guideline',
  plural: 'guidelines.plural',
  title: async (now, id) =>
    inOneLanguage(await titles(now).where('guidelines.id', '=', id).execute(), now.locale)[0]
      ?.title,
  link: (id) => `/guidelines/by-id/${id}`,
  async search(now, words, limit) {
    const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const found = await titles(now)
      .where('guidelines.withdrawn_at', 'is', null)
      .where((where) =>
        where.or([
          where('guideline_texts.title', 'ilike', like),
          where('guideline_texts.source', 'ilike', like),
        ]),
      )
      .limit(limit * 2)
      .execute()
    return inOneLanguage(found, now.locale)
      .slice(0, limit)
      .map((one) => ({
        id: one.id,
        kind: 'guideline',
        title: one.title,
        excerpt: excerptOf(one.summary),
        at: one.effect_at ?? now.at,
      }))
  },
}

const titles = (now: Asking) =>
  guidelinesInForce(now)
    .innerJoin('guideline_texts', 'guideline_texts.version', 'guideline_versions.id')
    .select([
      'guidelines.id',
      'guideline_texts.title',
      'guideline_texts.summary',
      'guideline_texts.locale',
      'guideline_versions.effect_at',
    ])
