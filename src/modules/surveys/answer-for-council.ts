// A member of the works council agrees to a survey of the staff or objects, and says why; nobody agrees to their own.
import { action, all, clash, invalid, me, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { councilOf } from './council.ts'
import { councilAnswered } from './facts.ts'
import { lockOnDesk } from './find.ts'
import { inCouncil, isDraft, ofStaff } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { sourceTexts } from './write-form.ts'

export const answerForCouncil = action({
  name: 'surveys.answer-for-council',
  input: z.object({
    survey: Slug,
    answer: z.enum(['agreed', 'objects']),
    words: Text(2000, 0).default(''),
  }),
  subject: lockOnDesk,
  may: all(inCouncil, isDraft, ofStaff),
  impartial: ({ owner }) => [owner],
  data: { purpose: 'surveys', basis: 'legal-duty', categories: ['role'] },
  machine: 'none',

  async run(now, { answer, words }, survey) {
    if (answer === 'objects' && words.trim().length < 10)
      throw invalid({ words: 'surveys.wrong.objection' })
    const { council } = await councilOf(now, survey, await sourceTexts(now, survey))
    if (council === 'changed' || council === 'not-asked') throw clash('surveys.no.council-changed')
    await surveys(now)
      .updateTable('survey_agreements')
      .set({ state: answer, words, person: me(now), answered_at: now.at })
      .where('survey', '=', survey.id)
      .execute()
    tell(now, councilAnswered, { survey: survey.id })
    return { survey: survey.slug, answer }
  },

  audit: ({ subject, answer }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { council: answer.answer },
  }),
})
