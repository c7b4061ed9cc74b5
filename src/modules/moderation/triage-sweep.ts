// Every hour: fingerprints older than thirty days go, and rules whose day has come end.
import { action, nothing, onlySystem, z } from '#kernel'
import { triageRows } from './triage-tables.ts'

const DAYS = 30 * 86_400_000

export const sweepTriage = action({
  name: 'moderation.sweep-triage',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now) {
    await triageRows(now)
      .deleteFrom('moderation_prints')
      .where('at', '<', new Date(now.at.getTime() - DAYS))
      .execute()
    const ended = await triageRows(now)
      .updateTable('moderation_rules')
      .set({ state: 'expired', ended_at: now.at })
      .where('state', '=', 'live')
      .where('expires_at', '<=', now.at)
      .returning('id')
      .execute()
    return { ended: ended.length }
  },

  audit: ({ answer }) => ({ kind: 'rules', detail: { ended: answer.ended } }),
})
