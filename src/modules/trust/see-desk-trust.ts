// Behind the public page: what is missing in the promise chain, and where words can be added.
import { declaredPromises, nothing, question, z } from '#kernel'
import { clausesFor } from '#guidelines'
import { chainOf, clauseKey } from './chain.ts'
import { maySpeak } from './policy.ts'
import { sectionTitles } from './sections.ts'
import { openedAt } from './see-trust.ts'
import { trust } from './tables.ts'

export const seeDeskTrust = question({
  name: 'trust.see-desk-trust',
  input: z.object({}),
  subject: nothing,
  may: maySpeak,
  data: { noPersonalData: 'words and links of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what is public' },

  run: async (now) => ({
    open: await openedAt(now),
    values: await chainOf(now),
    promises: declaredPromises().map((promise) => promise.name),
    clauses: (await clausesFor(now, null, ['community', 'code', 'policy', 'terms', 'prices'])).map(
      (clause) => ({ key: clauseKey(clause), heading: clause.heading, title: clause.title }),
    ),
    sections: await sectionTitles(now),
    words: await trust(now)
      .selectFrom('trust_words')
      .select(['section', 'locale', 'source'])
      .execute(),
    reports: await trust(now)
      .selectFrom('trust_reports')
      .select(['year', 'edition', 'hash', 'frozen_at'])
      .orderBy('year', 'desc')
      .orderBy('edition', 'desc')
      .execute(),
    languages: now.business.languages,
  }),
})
