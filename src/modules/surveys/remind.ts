// Everybody who was invited is reminded together, those who have answered too: that somebody has is not known.
import { action, nothing, onlySystem, sql, z } from '#kernel'
import { dayIn } from '#methods/calendar'
import { surveys } from './tables.ts'
import { tellInvited } from './send-invitations.ts'

export const remind = action({
  name: 'surveys.remind',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('reminders go by the clock'),
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  inside: true,
  async run(now) {
    const day = dayIn(now.at, now.business.timeZone)
    const due = await surveys(now)
      .selectFrom('surveys')
      .selectAll()
      .where('state', '=', 'open')
      .where('invited', '>', 0)
      .whereRef('reminded', '<', 'reminders')
      .where(sql<boolean>`coalesce(reminded_on, opened_at::date) <= ${day}::date - 6`)
      .where((where) => where.or([where('closes_on', 'is', null), where('closes_on', '>', day)]))
      .orderBy('id')
      .limit(20)
      .forUpdate()
      .execute()
    let told = 0
    for (const survey of due) {
      told += await tellInvited(now, survey, 'reminder')
      await surveys(now)
        .updateTable('surveys')
        .set({ reminded_on: day, reminded: survey.reminded + 1 })
        .where('id', '=', survey.id)
        .execute()
    }
    return { told, surveys: due.length }
  },
  audit: ({ answer }) => ({
    kind: 'survey',
    detail: { surveys: answer.surveys, told: answer.told },
  }),
})
