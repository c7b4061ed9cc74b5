// Is a breach a risk to people, and is it told to the authority and to them? Decided by a person, with reasons, and kept.
// @fulfils R13
import { action, clash, Id, invalid, z, type Asking } from '#kernel'
import { Text, Ticked } from '#kernel/web'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const findBreach = (now: Asking, { breach }: { breach: string }) =>
  privacy(now)
    .selectFrom('privacy_breaches')
    .selectAll()
    .where('id', '=', breach)
    .executeTakeFirst()

export const judgeBreach = action({
  name: 'privacy.judge-breach',
  input: z.object({
    breach: Id,
    risk: z.enum(['none', 'risk', 'high']),
    why: Text(4000, 20),
    measures: Text(4000, 3),
    told: Ticked,
    notified: Ticked,
    closed: Ticked,
  }),
  subject: findBreach,
  may: mayAnswer,
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['incident'] },
  machine: 'none',

  async run(now, { breach, risk, why, measures, told, notified, closed }, known) {
    if (known.closed_at) throw clash('privacy.closed-already')
    const notify = risk !== 'none'
    if (closed && notify && !notified && !known.notified_at)
      throw invalid({ closed: 'privacy.notify-first' })
    if (closed && risk === 'high' && !told && !known.told_at)
      throw invalid({ closed: 'privacy.tell-first' })
    const done = await privacy(now)
      .updateTable('privacy_breaches')
      .set({
        risk,
        notify,
        why,
        measures,
        decided_by: now.actor.person,
        decided_at: now.at,
        notified_at: known.notified_at ?? (notified ? now.at : null),
        told_at: known.told_at ?? (told ? now.at : null),
        closed_at: closed ? now.at : null,
      })
      .where('id', '=', breach)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw clash('privacy.closed-already')
    return {}
  },

  audit: ({ input }) => ({
    kind: 'breach',
    id: input.breach,
    detail: { risk: input.risk, notified: input.notified, closed: input.closed },
  }),
})
