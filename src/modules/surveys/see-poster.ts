// A sheet to hang up: what is asked, how it is kept, and the address as a code for phones.
import { question } from '#kernel'
import { BySlug, findOnDesk } from './find.ts'
import { mayLookInto } from './policy.ts'
import { pictureOf } from './picture.ts'
import { textsAndLocale } from './texts-for.ts'

export const seePoster = question({
  name: 'surveys.see-poster',
  input: BySlug,
  subject: findOnDesk,
  may: mayLookInto,
  data: { noPersonalData: 'an address' },
  machine: 'none',
  audit: { unaudited: 'an address' },
  async run(now, _, survey) {
    const { texts, locale } = await textsAndLocale(now, survey, now.locale)
    const address = `${now.origin}/surveys/${survey.slug}`
    const [first] = survey.form.questions
    return {
      survey: {
        slug: survey.slug,
        mode: survey.mode,
        scores: survey.scores,
        ways: survey.ways,
        closes_on: survey.closes_on,
        state: survey.state,
      },
      texts,
      locale,
      address,
      picture: pictureOf(address),
      /** Buttons for a letter or a page elsewhere: the first question, answered by the link itself. */
      embed:
        first !== undefined && ['nps', 'scale'].includes(first.kind)
          ? { low: first.low, high: first.high, text: texts.questions[first.key]?.text ?? '' }
          : null,
    }
  },
})
