// A reply is read for what it says about how people are treated, in words that are counted: why people leave, what was wrong.
// @fulfils R82
import { action, Id, missing, z } from '#kernel'
import { Several } from '#kernel/web'
import { findOnDesk } from './find.ts'
import { mayReadReplies } from './policy.ts'
import { ethicsCodes, Slug } from './shapes.ts'
import { surveys } from './tables.ts'

export const codeReply = action({
  name: 'surveys.code-reply',
  input: z.object({ survey: Slug, reply: Id, codes: Several(z.enum(ethicsCodes), 9) }),
  subject: findOnDesk,
  may: mayReadReplies,
  data: { purpose: 'surveys', basis: 'consent', categories: ['opinion'] },
  machine: 'none',
  async run(now, { reply, codes }, survey) {
    const changed = await surveys(now)
      .updateTable('survey_replies')
      .set({ coded: codes })
      .where('id', '=', reply)
      .where('survey', '=', survey.id)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw missing()
    return { survey: survey.slug }
  },
  audit: ({ subject }) => ({ kind: 'survey', id: subject.id, detail: { coded: true } }),
})
