// A survey that has not opened is thrown away.
import { action, all, z } from '#kernel'
import { lockOnDesk } from './find.ts'
import { isDraft, mayLead } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'

export const discard = action({
  name: 'surveys.discard',
  input: z.object({ survey: Slug }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft),
  data: { noPersonalData: 'a survey nobody has seen' },
  machine: 'none',
  async run(now, _, survey) {
    await surveys(now).deleteFrom('surveys').where('id', '=', survey.id).execute()
    return { survey: survey.slug }
  },
  audit: ({ subject }) => ({ kind: 'survey', id: subject.id }),
})
