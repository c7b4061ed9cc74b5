// A native reader, who is not the translator, says that a translation means the same.
// @fulfils R171
import { action, invalid, tell, z } from '#kernel'
import { Whole } from '#kernel/web'
import { translationReviewed } from './facts.ts'
import { Locale, Slug } from './load.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'
import { withVersion } from './translate.ts'

export const reviewTranslation = action({
  name: 'guidelines.review-translation',
  input: z.object({
    guideline: Slug,
    version: Whole(1, 100_000),
    locale: Locale,
    hash: z.string().max(64),
  }),
  async subject(now, { guideline, version, locale }) {
    const document = await withVersion(now, guideline, version)
    if (!document || locale === document.locale) return undefined
    const texts = await guidelines(now)
      .selectFrom('guideline_texts')
      .select(['locale', 'hash', 'of_hash', 'written_by'])
      .where('version', '=', document.version)
      .where('locale', 'in', [locale, document.locale])
      .execute()
    const text = texts.find((one) => one.locale === locale)
    return (
      text && { ...document, text, source: texts.find((one) => one.locale === document.locale) }
    )
  },
  may: mayWrite,
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { hash }, { text, source, ...document }) {
    if (text.hash !== hash) throw invalid({ hash: 'guidelines.changed-meanwhile' })
    if (text.of_hash !== source?.hash) throw invalid({ hash: 'guidelines.outdated-first' })
    if (now.actor.person !== null && text.written_by === now.actor.person)
      throw invalid({ hash: 'guidelines.other-reader' })
    await guidelines(now)
      .updateTable('guideline_texts')
      .set({ reviewed_by: now.actor.person, reviewed_at: now.at })
      .where('version', '=', document.version)
      .where('locale', '=', text.locale)
      .execute()
    tell(now, translationReviewed, {
      guideline: document.id,
      version: document.version,
      locale: text.locale,
    })
    return { slug: document.slug, version: document.number }
  },

  audit: ({ input, subject }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { version: subject.number, locale: input.locale },
  }),
})
