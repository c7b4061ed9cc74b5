// A file that came with a confidential answer, for the hats that were named to those who answered; every look is recorded.
// @fulfils R82
import { Id, missing, question, z } from '#kernel'
import { fileAbout } from '#files'
import { findOnDesk } from './find.ts'
import { mayReadReplies } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { aboutReply, idsIn } from './take-files.ts'

export const seeReplyFile = question({
  name: 'surveys.see-reply-file',
  input: z.object({ survey: Slug, reply: Id, file: Id }),
  subject: findOnDesk,
  may: mayReadReplies,
  data: { purpose: 'surveys', basis: 'consent', categories: ['opinion', 'content'] },
  machine: 'none',
  inside: true,
  async run(now, { reply, file }, survey) {
    const found = await surveys(now)
      .selectFrom('survey_replies')
      .select('answers')
      .where('id', '=', reply)
      .where('survey', '=', survey.id)
      .executeTakeFirst()
    const named = found && idsIn(survey.form, found.answers).includes(file)
    const handed = named ? await fileAbout(now, file, aboutReply(reply)) : undefined
    if (!handed) throw missing()
    return handed
  },

  audit: ({ subject }) => ({ kind: 'survey', id: subject.id, detail: { read: 'a file' } }),
})
