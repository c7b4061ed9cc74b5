// Results are given back to those who answered, with what was heard and what comes of it.
// @fulfils R65
import { action, all, Id, onlySystem, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { noteFieldsUsed } from '#privacy'
import { resultsGivenBack } from './facts.ts'
import { lockOnDesk } from './find.ts'
import { mayLead, notPublished } from './policy.ts'
import { tellInvited } from './send-invitations.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'

export const giveBack = action({
  name: 'surveys.give-back',
  input: z.object({ survey: Slug, heard: Text(4000, 20), doing: Text(4000, 20) }),
  subject: lockOnDesk,
  may: all(mayLead, notPublished),
  data: { noPersonalData: 'figures after disclosure control, and what the business says to them' },
  machine: 'none',
  async run(now, { heard, doing }, survey) {
    await surveys(now)
      .updateTable('surveys')
      .set({ state: 'published', published_at: now.at, heard, doing })
      .where('id', '=', survey.id)
      .execute()
    await noteFieldsUsed(
      now,
      { kind: 'survey', id: survey.id },
      survey.form.questions.map(({ key }) => key),
    )
    tell(now, resultsGivenBack, { survey: survey.id })
    return { survey: survey.slug, id: survey.id }
  },
  audit: ({ subject }) => ({ kind: 'survey', id: subject.id }),
})

export const tellResults = action({
  name: 'surveys.tell-results',
  input: z.object({ survey: Id }),
  subject: (now, { survey }) =>
    surveys(now)
      .selectFrom('surveys')
      .selectAll()
      .where('id', '=', survey)
      .where('state', '=', 'published')
      .executeTakeFirst(),
  may: onlySystem('it follows from giving results back'),
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  inside: true,
  async run(now, _, survey) {
    return { told: await tellInvited(now, survey, 'results') }
  },
  audit: ({ subject, answer }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { told: answer.told },
  }),
})
