// How often one person may be asked at most; whoever was asked so often is spared.
import { action, nothing, z } from '#kernel'
import { Whole } from '#kernel/web'
import { mayStart } from './policy.ts'
import { surveys } from './tables.ts'

export const setBurden = action({
  name: 'surveys.set-burden',
  input: z.object({ most: Whole(1, 24), days: Whole(7, 365) }),
  subject: nothing,
  may: mayStart,
  data: { noPersonalData: 'a rule for the whole business' },
  machine: 'none',
  async run(now, rule) {
    await surveys(now)
      .insertInto('survey_rules')
      .values(rule)
      .onConflict((known) => known.column('business').doUpdateSet(rule))
      .execute()
    return rule
  },
  audit: ({ input }) => ({ kind: 'survey', detail: input }),
})
