// For recipients: that their desk waits and by which day, without a number or a word. For those who appoint: whom to approve.
// @fulfils R80
import type { Asking, Waiting } from '#kernel'
import { endOfDay, today } from './days.ts'
import { requests } from './identity.ts'
import { mayAppoint } from './policy.ts'
import { speakup } from './tables.ts'
import { visibleReports } from './visible.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (now.actor.person === null) return []
  const open = await visibleReports(now)
    .select(['report.acknowledged_on', 'report.acknowledge_by', 'report.feedback_by'])
    .where('report.closed_on', 'is', null)
    .where('report.received_on', '<', today(now))
    .where((where) =>
      where.or([
        where('report.acknowledged_on', 'is', null),
        where('report.feedback_on', 'is', null),
      ]),
    )
    .limit(500)
    .execute()
  const [due] = open
    .map((one) => (one.acknowledged_on ? one.feedback_by : one.acknowledge_by))
    .toSorted()
  const desk: Waiting[] =
    due === undefined
      ? []
      : [
          {
            say: { key: due < today(now) ? 'speakup.waits-late' : 'speakup.waits' },
            href: '/desk/speak-up',
            due: endOfDay(now, due),
          },
        ]
  return [...desk, ...(desk.length > 0 ? [] : await asked(now)), ...(await approvals(now))]
}

/** A custodian is asked for a name; like everything here, not before the next day. */
async function asked(now: Asking): Promise<Waiting[]> {
  const found = await requests(now)
    .select('request.id')
    .where('request.asked_on', '<', today(now))
    .limit(1)
    .executeTakeFirst()
  return found ? [{ say: { key: 'speakup.waits' }, href: '/desk/speak-up' }] : []
}

/** Somebody was proposed and a second person has to agree: not who proposed, not who is to receive. */
async function approvals(now: Asking): Promise<Waiting[]> {
  if (mayAppoint(now.actor, null) !== true) return []
  const found = await speakup(now)
    .selectFrom('speakup_recipients')
    .select('id')
    .where('approved_on', 'is', null)
    .where('ended_on', 'is', null)
    .where('proposed_by', 'is distinct from', now.actor.person)
    .where('person', 'is distinct from', now.actor.person)
    .limit(1)
    .executeTakeFirst()
  return found ? [{ say: { key: 'speakup.waits-approval' }, href: '/desk/speak-up' }] : []
}
