// Adds the business's own words to a section, in one language; empty takes them away. Figures cannot be written here.
import { action, invalid, nothing, z } from '#kernel'
import { completeLocales } from '#kernel/language'
import { written } from '#kernel/text'
import { Text } from '#kernel/web'
import { maySpeak } from './policy.ts'
import { sections } from './sections.ts'
import { trust } from './tables.ts'

export const addWords = action({
  name: 'trust.add-words',
  input: z.object({
    section: z.string().max(100),
    locale: z.string().max(35),
    text: Text(4000).optional(),
  }),
  subject: nothing,
  may: maySpeak,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { section, locale, text }) {
    if (!completeLocales.includes(locale)) throw invalid({ locale: 'road.field.choice' })
    if (!(await sections(now)).includes(section)) throw invalid({ section: 'road.field.choice' })
    if (text === undefined)
      await trust(now)
        .deleteFrom('trust_words')
        .where('section', '=', section)
        .where('locale', '=', locale)
        .execute()
    else {
      const said = {
        source: text,
        html: written(text).html,
        written_by: now.actor.person,
        written_at: now.at,
      }
      await trust(now)
        .insertInto('trust_words')
        .values({ section, locale, ...said })
        .onConflict((known) => known.columns(['business', 'section', 'locale']).doUpdateSet(said))
        .execute()
    }
    return { section, locale }
  },

  audit: ({ answer }) => ({ kind: 'trust-page', detail: answer }),
})
