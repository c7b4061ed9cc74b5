// One purpose with its words in every language, and the versions people were shown.
import { question, z } from '#kernel'
import { mayReadDesk } from './policy.ts'
import { purposeOf } from './purposes.ts'
import { PurposeKey } from './reader.ts'
import { consents } from './tables.ts'

export const seePurpose = question({
  name: 'consent.see-purpose',
  input: z.object({ purpose: PurposeKey.optional() }),
  subject: async (now, { purpose }) =>
    purpose === undefined ? { known: null } : wrapped(await purposeOf(now, purpose)),
  may: mayReadDesk,
  data: { noPersonalData: 'words and rules of the business' },
  machine: 'none',
  audit: { unaudited: 'words of the business' },

  async run(now, { purpose }, { known }) {
    const locales = [...new Set([now.business.locale, ...now.business.languages])]
    const texts = await Promise.all(
      locales.map(async (locale) => {
        const found = purpose === undefined ? undefined : await purposeOf(now, purpose, locale)
        return { locale, title: found?.title ?? '', words: found?.words ?? '' }
      }),
    )
    const versions =
      purpose === undefined
        ? []
        : await consents(now)
            .selectFrom('consent_texts')
            .select(['version', 'locale', 'title', 'words', 'material', 'published_at', 'hash'])
            .where('purpose', '=', purpose)
            .orderBy('version', 'desc')
            .orderBy('locale')
            .limit(100)
            .execute()
    return { known, texts, versions }
  },
})

const wrapped = <T>(known: T | undefined) => (known === undefined ? undefined : { known })
