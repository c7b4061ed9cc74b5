// The public page: the business's word, printed from what the program does and from what happened.
// @fulfils R19 R23 R26 R142
import { asVisitor, nothing, question, whatIsPublished, z, type Asking } from '#kernel'
import { publicFigures } from '#indicators'
import { chainOf } from './chain.ts'
import { mayLook, maySpeak } from './policy.ts'
import { trust } from './tables.ts'

export const seeTrust = question({
  name: 'trust.see-trust',
  input: z.object({}),
  subject: nothing,
  may: mayLook,
  data: { noPersonalData: 'figures about many and words of the business' },
  machine: 'none',
  audit: { unaudited: 'public page' },

  async run(now) {
    const open = await openedAt(now)
    const may = { speak: maySpeak(now.actor, null) }
    if (open === null && may.speak !== true) return { open, may, content: null }
    return { open, may, content: await contentOf(asVisitor(now)) }
  },
})

export const openedAt = async (now: Asking): Promise<Date | null> =>
  (await trust(now).selectFrom('trust_page').select('opened_at').executeTakeFirst())?.opened_at ??
  null

/** Everything on the page, for the reader's language. */
export async function contentOf(now: Asking) {
  const figures = await publicFigures(now)
  return {
    figures,
    values: await chainOf(now, figures),
    sections: await whatIsPublished(now),
    words: await wordsOf(now),
    reports: await trust(now)
      .selectFrom('trust_reports')
      .select(['year', 'edition', 'hash', 'frozen_at'])
      .orderBy('year', 'desc')
      .orderBy('edition', 'desc')
      .execute(),
  }
}

export type Content = Awaited<ReturnType<typeof contentOf>>

/** The business's own words by section, in the reader's language where there are some, else in its own. */
async function wordsOf(now: Asking) {
  const rows = await trust(now)
    .selectFrom('trust_words')
    .select(['section', 'locale', 'source', 'html'])
    .where('locale', 'in', [...new Set([now.locale, now.business.locale])])
    .execute()
  return rows.filter(
    (row) =>
      row.locale === now.locale ||
      !rows.some((other) => other.section === row.section && other.locale === now.locale),
  )
}
