// Every night: when the time of a closed case is over and its words are gone, its files go as well.
// @fulfils R10
import { releaseFilesOf } from '#files'
import { action, nothing, onlySystem, sql, z } from '#kernel'
import { desk } from './tables.ts'

export const letFilesGo = action({
  name: 'cases.let-files-go',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { purpose: 'cases', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  inside: true,

  /** NOTE: it follows what retention did, so a case that is on hold keeps its files with its words. */
  async run(now) {
    const over = await desk(now)
      .selectFrom('cases')
      .select('cases.id')
      .where('cases.closed_at', '<', sql<Date>`${now.at}::timestamptz - interval '3 years'`)
      .where('cases.person', 'is', null)
      .where('cases.name', '=', '')
      .where(
        sql<boolean>`exists (select from files where files.about_kind = 'case' and files.about = cases.id and files.attached_at is not null)`,
      )
      .limit(1000)
      .execute()
    for (const { id } of over) await releaseFilesOf(now, { kind: 'case', id })
    return { cases: over.length }
  },

  audit: ({ answer }) => ({ kind: 'retention', detail: { cases: answer.cases } }),
})
