// Whoever suggested something takes it back; where others wished for it, it stays without their name.
import { action, Id, sql, z } from '#kernel'
import { lockIdea } from './find.ts'
import { mayTakeBack } from './policy.ts'
import { feedback } from './tables.ts'

export const takeBack = action({
  name: 'feedback.take-back',
  input: z.object({ idea: Id }),
  subject: lockIdea,
  may: mayTakeBack,
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  async run(now, _, idea) {
    const gone = await feedback(now)
      .deleteFrom('ideas')
      .where('id', '=', idea.id)
      .where(
        sql<boolean>`not exists (select 1 from idea_votes where idea = ${idea.id}) and not exists (select 1 from idea_answers where idea = ${idea.id}) and not exists (select 1 from ideas merged where merged.merged_into = ${idea.id})`,
      )
      .returning('id')
      .executeTakeFirst()
    if (!gone)
      await feedback(now)
        .updateTable('ideas')
        .set({ author: null })
        .where('id', '=', idea.id)
        .execute()
    return { board: idea.boardSlug, gone: gone !== undefined }
  },
  audit: ({ subject, answer }) => ({ kind: 'idea', id: subject.id, detail: { gone: answer.gone } }),
})
