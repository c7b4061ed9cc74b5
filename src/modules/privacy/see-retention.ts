// What would go tonight, without letting anything go; the reports of the last nights; fields nobody fills.
// @fulfils R9 R10
import { letGo, nothing, question, unusedColumns, z } from '#kernel'
import { heldPeople } from './held.ts'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const seeRetention = question({
  name: 'privacy.see-retention',
  input: z.object({}),
  subject: nothing,
  may: mayAnswer,
  data: { noPersonalData: 'counts of rows by rule' },
  machine: 'none',
  audit: { unaudited: 'counts of rows by rule' },

  async run(now) {
    const runs = await privacy(now)
      .selectFrom('privacy_runs')
      .select(['id', 'at', 'rows', 'report'])
      .orderBy('at', 'desc')
      .limit(14)
      .execute()
    const quarter = new Date(now.at.getTime() - 90 * 86_400_000)
    const fields = await privacy(now)
      .selectFrom('privacy_fields')
      .selectAll()
      .where((is) =>
        is.or([
          is.and([is('used_at', 'is', null), is('declared_at', '<', quarter)]),
          is('used_at', '<', quarter),
        ]),
      )
      .orderBy('declared_at')
      .limit(200)
      .execute()
    return {
      dry: await letGo(now, { dry: true, held: await heldPeople(now) }),
      runs,
      unused: await unusedColumns(now),
      fields,
    }
  },
})
