// Every night: what has stayed as long as it was declared to goes, and a report says how much, by which rule.
// @fulfils R10
import { action, letGo, nothing, onlySystem, z } from '#kernel'
import { heldPeople } from './held.ts'
import { privacy } from './tables.ts'

export const runRetention = action({
  name: 'privacy.run-retention',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const report = await letGo(now, { dry: false, held: await heldPeople(now) })
    const rows = report.reduce((sum, one) => sum + one.rows, 0)
    await privacy(now)
      .insertInto('privacy_runs')
      .values({
        id: now.id(),
        at: now.at,
        dry: false,
        rows,
        report: { rules: report },
      })
      .execute()
    return { rows, rules: report.length }
  },

  audit: ({ answer }) => ({ kind: 'retention', detail: { rows: answer.rows } }),
})
