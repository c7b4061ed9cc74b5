// The title, why it is asked and the word of thanks, in the language a survey is written in.
import { action, z } from '#kernel'
import { lockOnDesk } from './find.ts'
import { isDraft, mayLead } from './policy.ts'
import { Slug, Thanks, Title, Why } from './shapes.ts'
import { sourceTexts, writeForm } from './write-form.ts'
import { all } from '#kernel'

export const changeWords = action({
  name: 'surveys.change-words',
  input: z.object({ survey: Slug, title: Title, why: Why, thanks: Thanks.default('') }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft),
  data: { noPersonalData: 'words of a survey' },
  machine: 'none',
  async run(now, { title, why, thanks }, survey) {
    const texts = await sourceTexts(now, survey)
    await writeForm(now, survey, survey.form, { ...texts, title, why, thanks })
    return { survey: survey.slug }
  },
  audit: ({ subject }) => ({ kind: 'survey', id: subject.id }),
})
