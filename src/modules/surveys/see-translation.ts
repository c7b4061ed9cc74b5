// Source and translation of a survey's words side by side.
import { question, z } from '#kernel'
import { findOnDesk } from './find.ts'
import { mayLead } from './policy.ts'
import { Locale, Slug } from './shapes.ts'
import { allTexts } from './texts-for.ts'
import { missing } from '#kernel'

export const seeTranslation = question({
  name: 'surveys.see-translation',
  input: z.object({ survey: Slug, language: Locale }),
  subject: findOnDesk,
  may: mayLead,
  data: { noPersonalData: 'words of a survey' },
  machine: 'none',
  audit: { unaudited: 'words of a survey' },
  async run(now, { language }, survey) {
    const rows = await allTexts(now, survey.id)
    const source = rows.find((one) => one.locale === survey.locale)
    if (!source || language === survey.locale || !now.business.languages.includes(language))
      throw missing()
    const mine = rows.find((one) => one.locale === language)
    return {
      survey: survey.slug,
      order: survey.form.questions.map(({ key }) => key),
      source: source.texts,
      sourceLocale: survey.locale,
      language,
      texts: mine?.texts ?? null,
      state:
        mine === undefined
          ? null
          : mine.revision < survey.revision
            ? ('outdated' as const)
            : mine.state,
    }
  },
})
