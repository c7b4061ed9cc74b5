// For recipients: that their desk waits, without a number, a word or an hour. For those who appoint: whom to approve.
import type { Asking, Waiting } from '#kernel'
import { today } from './days.ts'
import { requests } from './identity.ts'
import { visibleReports } from './visible.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (now.actor.person === null) return []
  const open = await visibleReports(now)
    .select('report.id')
    .where('report.closed_on', 'is', null)
    .where('report.received_on', '<', today(now))
    .where((where) =>
      where.or([
        where('report.acknowledged_on', 'is', null),
        where('report.feedback_on', 'is', null),
      ]),
    )
    .limit(1)
    .execute()
  const asked = await requests(now)
    .select('request.id')
    .where('request.asked_on', '<', today(now))
    .limit(1)
    .execute()
  return open.length + asked.length === 0
    ? []
    : [{ say: { key: 'speakup.waits' }, href: '/desk/speak-up' }]
}
