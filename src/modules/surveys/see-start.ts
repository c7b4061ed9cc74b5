// The first page of a survey: who asks, why, how it is kept, from how many answers on anything is shown.
import { everyone, question, z } from '#kernel'
import { smallGroups } from './checks.ts'
import { findToAnswer } from './find.ts'
import { pagesOf } from './flow.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { textsAndLocale } from './texts-for.ts'
import { noTexts } from './shapes.ts'

export const seeStart = question({
  name: 'surveys.see-start',
  input: z.object({
    survey: Slug,
    invitation: z.string().max(200).optional(),
    first: z.string().max(40).optional(),
    kiosk: z.enum(['1']).optional(),
  }),
  subject: findToAnswer,
  may: everyone('whoever has a link to a survey may read what it asks and how it is kept'),
  data: { noPersonalData: 'what a survey asks and how it is kept' },
  machine: 'none',
  audit: {
    unaudited: 'a trail of who reads the first page would undo the anonymity that is promised',
  },
  async run(now, { invitation, first, kiosk }, survey) {
    const { texts, locale } = await textsAndLocale(now, survey, now.locale)
    const small = smallGroups(survey.form, survey.scores).map(({ key, size }) => {
      const [asked = '', option = ''] = key.split('/')
      return { size, label: (texts.questions[asked] ?? noTexts).options[option] ?? option }
    })
    const owner =
      survey.owner === null
        ? undefined
        : await surveys(now)
            .selectFrom('people')
            .select('name')
            .where('id', '=', survey.owner)
            .executeTakeFirst()
    const {
      slug,
      state,
      mode,
      scores,
      comments,
      readers,
      keep_days,
      closes_on,
      results_for,
      invited,
    } = survey
    return {
      survey: {
        slug,
        state,
        mode,
        scores,
        comments,
        readers,
        keep_days,
        closes_on,
        results_for,
        invited,
        audience: survey.audience,
      },
      texts,
      locale,
      small,
      asks: owner?.name ?? null,
      minutes: Math.max(1, Math.round(survey.form.questions.length / 4)),
      questions: survey.form.questions.length,
      pages: pagesOf(survey.form).length,
      sensitive: survey.form.questions.some((one) => one.sensitive),
      invitation: invitation ?? null,
      first: first ?? null,
      kiosk: kiosk !== undefined && survey.ways.includes('kiosk'),
      mayBegin:
        survey.invitation !== undefined ||
        survey.asked ||
        survey.ways.some((way) => way !== 'invitation'),
    }
  },
})
