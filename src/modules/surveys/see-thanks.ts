// The last page: thanks, what comes next and when, and where help is if a survey stirred something up.
import { everyone, question, z } from '#kernel'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { textsAndLocale } from './texts-for.ts'

export const seeThanks = question({
  name: 'surveys.see-thanks',
  input: z.object({ survey: Slug, kiosk: z.enum(['1']).optional() }),
  subject: (now, { survey }) =>
    surveys(now)
      .selectFrom('surveys')
      .selectAll()
      .where('slug', '=', survey)
      .where('state', '!=', 'draft')
      .executeTakeFirst(),
  may: everyone('the last page says thanks and nothing about anybody'),
  data: { noPersonalData: 'a word of thanks' },
  machine: 'none',
  audit: { unaudited: 'a trail of who has answered would undo the anonymity that is promised' },
  async run(now, { kiosk }, survey) {
    const { texts, locale } = await textsAndLocale(now, survey, now.locale)
    const { slug, mode, closes_on, template, results_for } = survey
    return {
      survey: { slug, mode, closes_on, template, results_for },
      texts,
      locale,
      kiosk: kiosk !== undefined,
      signedIn: now.actor.person !== null,
    }
  },
})
