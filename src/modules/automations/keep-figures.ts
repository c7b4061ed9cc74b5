// Every few minutes outputs are counted into days, and those kept long enough are deleted; the counts stay.
// @fulfils R94
import { action, nothing, onlySystem, sql, z } from '#kernel'
import { automations } from './tables.ts'

export const keepFigures = action({
  name: 'automations.keep-figures',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { purpose: 'automations', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  inside: true,
  audit: { unaudited: 'counts, and deletes what the register says is deleted' },

  async run(now) {
    const settled = new Date(now.at.getTime() - 600_000)
    await automations(now)
      .with('due', (db) =>
        db
          .updateTable('automation_outputs')
          .set({ counted: true })
          .where('counted', '=', false)
          .where('at', '<', settled)
          .returning(['automation', 'version', 'did', 'handed_over'])
          .returning(sql<Date>`at::date`.as('day'))
          .returning(
            sql<number>`case when score is null then 0 else least(10, floor(score * 10)::int + 1) end`.as(
              'bin',
            ),
          ),
      )
      .insertInto('automation_figures')
      .columns(['automation', 'version', 'day', 'did', 'bin', 'outputs', 'handed_over'])
      .expression((db) =>
        db
          .selectFrom('due')
          .select(['automation', 'version', 'day', 'did', 'bin'])
          .select([
            sql<number>`count(*)`.as('outputs'),
            sql<number>`count(*) filter (where handed_over)`.as('handed_over'),
          ])
          .groupBy(['automation', 'version', 'day', 'did', 'bin']),
      )
      .onConflict((known) =>
        known
          .columns(['business', 'automation', 'version', 'day', 'did', 'bin'])
          .doUpdateSet((row) => ({
            outputs: sql<number>`automation_figures.outputs + ${row.ref('excluded.outputs')}`,
            handed_over: sql<number>`automation_figures.handed_over + ${row.ref('excluded.handed_over')}`,
          })),
      )
      .execute()
    const gone = await automations(now)
      .deleteFrom('automation_outputs')
      .where('expires_at', '<', now.at)
      .where('counted', '=', true)
      .executeTakeFirst()
    return { deleted: Number(gone.numDeletedRows) }
  },
})
