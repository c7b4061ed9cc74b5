// The form in which a change is promised because of a survey, and what was promised already.
import { all, question } from '#kernel'
import { answerable, commitmentsOf } from '#commitments'
import { BySlug, findOnDesk } from './find.ts'
import { isClosed, mayLead } from './policy.ts'
import { textsFor } from './texts-for.ts'

export const seePromising = question({
  name: 'surveys.see-promising',
  input: BySlug,
  subject: findOnDesk,
  may: all(mayLead, isClosed),
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',
  audit: { unaudited: 'who can answer for a promise, and what was promised' },
  async run(now, _, survey) {
    const { title } = await textsFor(now, survey, survey.locale)
    return {
      survey: survey.slug,
      title,
      state: survey.state,
      forEveryone: survey.results_for === 'everyone',
      owners: await answerable(now),
      promised: await commitmentsOf(now, { kind: 'survey', id: survey.id }),
    }
  },
})
