// Something went wrong with people's data: written down at once, whether or not it must be told. 72 hours run from noticing.
// @fulfils R13
import { action, invalid, nothing, tell, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { notifyBy } from './clock.ts'
import { breachNoted } from './facts.ts'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const noteBreach = action({
  name: 'privacy.note-breach',
  input: z.object({
    title: Line(160),
    what: Text(8000, 20),
    data: Text(2000, 3),
    many: Line(200),
    hoursAgo: z.coerce.number().int().min(0).max(8760).default(0),
  }),
  subject: nothing,
  may: mayAnswer,
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['incident'] },
  machine: 'none',

  async run(now, { title, what, data, many, hoursAgo }) {
    const breach = now.id()
    const noticed = new Date(now.at.getTime() - hoursAgo * 3_600_000)
    if (noticed > now.at) throw invalid({ hoursAgo: 'road.field.number' })
    await privacy(now)
      .insertInto('privacy_breaches')
      .values({
        id: breach,
        title,
        what,
        data,
        many,
        noticed_at: noticed,
        notify_by: notifyBy(noticed),
        noted_by: now.actor.person,
        risk: null,
        notify: null,
        why: null,
        measures: '',
        decided_by: null,
        decided_at: null,
        notified_at: null,
        told_at: null,
        closed_at: null,
      })
      .execute()
    tell(now, breachNoted, { breach })
    return { breach }
  },

  audit: ({ answer }) => ({ kind: 'breach', id: answer.breach }),
})
