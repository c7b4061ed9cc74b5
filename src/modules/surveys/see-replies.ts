// Whole answers of a confidential survey, for the hats that were named to those who answered; every look is recorded.
// @fulfils R82
import { question } from '#kernel'
import { BySlug, findOnDesk } from './find.ts'
import { mayReadReplies } from './policy.ts'
import { surveys } from './tables.ts'
import { textsAndLocale } from './texts-for.ts'

export const seeReplies = question({
  name: 'surveys.see-replies',
  input: BySlug,
  subject: findOnDesk,
  may: mayReadReplies,
  data: { purpose: 'surveys', basis: 'consent', categories: ['name', 'opinion'] },
  machine: 'none',
  async run(now, _, survey) {
    const { texts } = await textsAndLocale(now, survey, now.locale)
    const replies = await surveys(now)
      .selectFrom('survey_replies')
      .leftJoin('people', 'people.id', 'survey_replies.person')
      .select([
        'survey_replies.id',
        'survey_replies.answers',
        'survey_replies.sent_on',
        'survey_replies.coded',
        'people.name',
      ])
      .where('survey', '=', survey.id)
      .orderBy('survey_replies.sent_on', 'desc')
      .orderBy('survey_replies.id')
      .limit(500)
      .execute()
    return { survey: survey.slug, title: texts.title, texts, form: survey.form, replies }
  },

  audit: ({ subject }) => ({ kind: 'survey', id: subject.id, detail: { read: 'whole answers' } }),
})
