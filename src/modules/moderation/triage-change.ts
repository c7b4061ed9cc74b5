// Those who moderate everywhere set from which score on a text is pointed out or held, and by when a person looks.
import { action, invalid, me, z } from '#kernel'
import { Whole } from '#kernel/web'
import { mayWriteRules } from './rule-policy.ts'
import { triageRows } from './triage-tables.ts'

export const changeTriage = action({
  name: 'moderation.change-triage',
  input: z.object({ flag: Whole(5, 100), hold: Whole(5, 100), hours: Whole(1, 168) }),
  subject: () => Promise.resolve({ space: null }),
  may: mayWriteRules,
  data: { noPersonalData: 'thresholds' },
  machine: 'none',

  async run(now, { flag, hold, hours }) {
    if (hold < flag) throw invalid({ hold: 'moderation.triage.hold-below' })
    const set = {
      flag_at: flag / 100,
      hold_at: hold / 100,
      promise_hours: hours,
      changed_by: me(now),
      changed_at: now.at,
    }
    await triageRows(now)
      .insertInto('moderation_triage')
      .values({ ...set, endpoint: '', endpoint_model: '', endpoint_key: '' })
      .onConflict((known) => known.column('business').doUpdateSet(set))
      .execute()
    return { flag, hold, hours }
  },

  audit: ({ input }) => ({ kind: 'triage', detail: input }),
})
