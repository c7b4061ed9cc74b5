// A version beside its translation, for the person who translates and the one who reviews.
// @fulfils R171
import { question, z } from '#kernel'
import { Whole } from '#kernel/web'
import { Locale, Slug, textsOf } from './load.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'
import { translationState } from './translation-state.ts'
import { withVersion } from './translate.ts'

export const seeTranslation = question({
  name: 'guidelines.see-translation',
  input: z.object({ guideline: Slug, version: Whole(1, 100_000), locale: Locale }),
  async subject(now, { guideline, version, locale }) {
    const document = await withVersion(now, guideline, version)
    return document && locale !== document.locale ? document : undefined
  },
  may: mayWrite,
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'reads words of the business' },

  async run(now, { locale }, document) {
    const texts = await textsOf(now, document.version, document.locale)
    const source = texts[0] as (typeof texts)[0]
    const text = texts.find((one) => one.locale === locale)
    const people = [text?.written_by, text?.reviewed_by].flatMap((id) => id ?? [])
    const names =
      people.length === 0
        ? []
        : await guidelines(now)
            .selectFrom('people')
            .select(['id', 'name'])
            .where('id', 'in', people)
            .execute()
    const nameOf = (id: string | null | undefined) => names.find((one) => one.id === id)?.name
    return {
      document,
      locale,
      source,
      text,
      state: text && translationState(text, source),
      translator: nameOf(text?.written_by),
      reviewer: nameOf(text?.reviewed_by),
    }
  },
})
