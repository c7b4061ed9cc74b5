// Every night: drafts that nobody came back to, invitations and replies past their time are deleted.
import { releaseFilesOf } from '#files'
import { action, nothing, onlySystem, sql, z } from '#kernel'
import { dayIn } from '#methods/calendar'
import { surveys } from './tables.ts'
import { aboutReply, releaseDrafts } from './take-files.ts'

export const tidy = action({
  name: 'surveys.tidy',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('retention goes by the clock'),
  data: { purpose: 'surveys', basis: 'legal-duty', categories: ['opinion', 'contact'] },
  machine: 'none',
  inside: true,
  async run(now) {
    const day = dayIn(now.at, now.business.timeZone)
    const drafts = await surveys(now)
      .deleteFrom('survey_drafts')
      .where('until', '<', day)
      .returning('id')
      .execute()
    await releaseDrafts(
      now,
      drafts.map(({ id }) => id),
    )
    await surveys(now)
      .updateTable('survey_imports')
      .set({ sealed: null })
      .where('sealed', 'is not', null)
      .where('at', '<', new Date(now.at.getTime() - 86_400_000))
      .execute()
    const over = surveys(now)
      .selectFrom('surveys')
      .select('id')
      .where('closed_at', 'is not', null)
      .where(sql<boolean>`closed_at::date + keep_days < ${day}::date`)
    const replies = await surveys(now)
      .deleteFrom('survey_replies')
      .where('survey', 'in', over)
      .returning('id')
      .execute()
    for (const { id } of replies) await releaseFilesOf(now, aboutReply(id))
    const invitations = await surveys(now)
      .deleteFrom('survey_invitations')
      .where('survey', 'in', over)
      .where(sql<boolean>`invited_on < ${day}::date - 400`)
      .returning('id')
      .execute()
    return { drafts: drafts.length, replies: replies.length, invitations: invitations.length }
  },
  audit: ({ answer }) => ({ kind: 'survey', detail: answer }),
})
