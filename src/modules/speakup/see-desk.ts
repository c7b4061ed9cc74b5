// The recipients' desk: what is sealed to me, by days; for those who appoint, who receives, and only that the channel works.
import { question, z } from '#kernel'
import { nothing } from '#kernel'
import { today } from './days.ts'
import { keptReports, requests } from './identity.ts'
import { aPerson, mayAppoint } from './policy.ts'
import { speakup } from './tables.ts'
import { mine, visibleReports } from './visible.ts'

export const seeDesk = question({
  name: 'speakup.see-desk',
  input: z.object({}),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'who looked at the desk would tell when there was something to look at' },

  async run(now) {
    const self = await mine(now)
      .select([
        'me.id',
        'me.role',
        'me.open_key',
        'me.fingerprint',
        'me.reads',
        'me.keeps_identity',
      ])
      .execute()
    const reports = await visibleReports(now)
      .select([
        'report.id',
        'report.received_on',
        'report.acknowledge_by',
        'report.acknowledged_on',
        'report.feedback_by',
        'report.feedback_on',
        'report.closed_on',
        'report.changed_on',
        'report.delete_on',
        'report.held',
      ])
      .orderBy('report.received_on', 'desc')
      .orderBy('report.id')
      .execute()
    const kept = await keptReports(now)
      .select(['report.id', 'report.received_on'])
      .orderBy('report.received_on', 'desc')
      .orderBy('report.id')
      .execute()
    const asked = await requests(now).select('report.id').execute()
    const waiting = new Set(asked.map((one) => one.id))
    const wraps = await mine(now)
      .innerJoin('speakup_wraps as wrap', 'wrap.recipient', 'me.id')
      .select(['wrap.kind', 'wrap.salt', 'wrap.wrapped', 'wrap.credential'])
      .execute()
    const appoints = mayAppoint(now.actor, null) === true
    const everybody = appoints
      ? await speakup(now)
          .selectFrom('speakup_recipients')
          .select([
            'id',
            'name',
            'role',
            'step',
            'reads',
            'keeps_identity',
            'proposed_by',
            'person',
            'approved_on',
            'fingerprint',
            'key_since',
            'ended_on',
          ])
          .orderBy('ended_on', (order) => order.desc().nullsFirst())
          .orderBy('step')
          .orderBy('name')
          .execute()
      : []
    const channel = await speakup(now).selectFrom('speakup_channel').selectAll().executeTakeFirst()
    return {
      self,
      reports,
      kept: kept.map((one) => ({ ...one, waits: waiting.has(one.id) })),
      wraps,
      appoints,
      everybody,
      channel,
      today: today(now),
      healthy: channel?.beat_on === today(now),
    }
  },
})
