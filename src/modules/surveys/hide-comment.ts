// A released comment that names somebody, or harms them, is taken out of sight, with a reason.
import { action, all, Id, missing, z } from '#kernel'
import { Line, Ticked } from '#kernel/web'
import { lockOnDesk } from './find.ts'
import { isClosed, mayLead } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'

export const hideComment = action({
  name: 'surveys.hide-comment',
  input: z.object({ survey: Slug, comment: Id, hidden: Ticked, why: Line(300, 5) }),
  subject: lockOnDesk,
  may: all(mayLead, isClosed),
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  async run(now, { comment, hidden }, survey) {
    const changed = await surveys(now)
      .updateTable('survey_words')
      .set({ hidden_at: hidden ? now.at : null })
      .where('survey', '=', survey.id)
      .where('id', '=', comment)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw missing()
    return { survey: survey.slug, hidden }
  },
  audit: ({ subject, input }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { hidden: input.hidden, why: input.why },
  }),
})
