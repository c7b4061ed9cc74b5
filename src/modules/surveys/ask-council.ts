// Whoever leads a survey of the staff lays it before the works council: what will be asked, and which cuts are possible.
import { action, all, clash, tell, z } from '#kernel'
import { councilOf, termsOf } from './council.ts'
import { councilAsked } from './facts.ts'
import { lockOnDesk } from './find.ts'
import { isDraft, mayLead, ofStaff } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { sourceTexts } from './write-form.ts'

export const askCouncil = action({
  name: 'surveys.ask-council',
  input: z.object({ survey: Slug }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft, ofStaff),
  data: { noPersonalData: 'a survey and its terms' },
  machine: 'none',

  async run(now, _, survey) {
    const texts = await sourceTexts(now, survey)
    const { council } = await councilOf(now, survey, texts)
    if (council === 'none') throw clash('surveys.no.council')
    if (council === 'agreed' || council === 'asked') throw clash('surveys.no.council-again')
    const asked = {
      state: 'asked' as const,
      terms: termsOf(survey, texts),
      words: '',
      person: null,
      asked_at: now.at,
      answered_at: null,
    }
    await surveys(now)
      .insertInto('survey_agreements')
      .values({ survey: survey.id, ...asked })
      .onConflict((known) => known.columns(['business', 'survey']).doUpdateSet(asked))
      .execute()
    tell(now, councilAsked, { survey: survey.id })
    return { survey: survey.slug }
  },

  audit: ({ subject }) => ({ kind: 'survey', id: subject.id }),
})
