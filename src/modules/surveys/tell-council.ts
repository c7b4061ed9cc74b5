// The works council hears that it is asked, and whoever leads hears what it said.
import { action, Id, onlySystem, z, type Acting } from '#kernel'
import { tellPeople } from '#notifications'
import { councilMembers } from './council.ts'
import { surveys } from './tables.ts'
import { textsFor } from './texts-for.ts'

const found = (now: Acting, { survey }: { survey: string }) =>
  surveys(now)
    .selectFrom('surveys')
    .innerJoin('survey_agreements', 'survey_agreements.survey', 'surveys.id')
    .selectAll('surveys')
    .select(['survey_agreements.state as council', 'survey_agreements.asked_at'])
    .where('surveys.id', '=', survey)
    .where('surveys.state', '=', 'draft')
    .executeTakeFirst()

const input = z.object({ survey: Id })
const shared = {
  data: { purpose: 'surveys', basis: 'legal-duty', categories: ['role'] },
  machine: 'none',
  inside: true,
} as const

export const tellCouncil = action({
  name: 'surveys.tell-council',
  input,
  subject: found,
  may: onlySystem('it follows from asking the works council'),
  ...shared,
  async run(now, _, survey) {
    const { title } = await textsFor(now, survey, survey.locale)
    const told = await tellPeople(now, await councilMembers(now), {
      about: { kind: 'survey-council', id: survey.id },
      key: 'surveys.told-council',
      values: { title },
      link: `/desk/surveys/${survey.slug}`,
    })
    return { told }
  },
  audit: ({ subject, answer }) => ({ kind: 'survey', id: subject.id, detail: answer }),
})

export const tellLead = action({
  name: 'surveys.tell-lead',
  input,
  subject: found,
  may: onlySystem('it follows from what the works council said'),
  ...shared,
  async run(now, _, survey) {
    const { title } = await textsFor(now, survey, survey.locale)
    const told = await tellPeople(now, survey.owner === null ? [] : [survey.owner], {
      about: { kind: 'survey-council-answer', id: survey.id },
      key: survey.council === 'agreed' ? 'surveys.told-agreed' : 'surveys.told-objects',
      values: { title },
      link: `/desk/surveys/${survey.slug}`,
    })
    return { told }
  },
  audit: ({ subject, answer }) => ({ kind: 'survey', id: subject.id, detail: answer }),
})
