// The preview of a list: who would be left alone, written to, or kept without proof, and what is wrong in which line.
import { Id, question, z } from '#kernel'
import { findImport, judged } from './find-import.ts'
import { mayRun } from './policy.ts'
import { purposeOf } from './purposes.ts'

export const seeImport = question({
  name: 'consent.see-import',
  input: z.object({ import: Id }),
  subject: findImport,
  may: mayRun,
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',
  audit: { unaudited: 'the import itself is written down' },

  async run(now, _input, { rows: _rows, ...found }) {
    const all = await judged(now, { ...found, rows: _rows })
    const purpose = await purposeOf(now, found.purpose)
    const many = (fate: string) => all?.fates.filter((one) => one.fate === fate).length ?? 0
    return {
      import: found,
      title: purpose?.title ?? found.purpose,
      preview: all && {
        suppress: many('suppress'),
        give: many('give'),
        unproven: many('unproven'),
        sample: all.fates.slice(0, 12).map(({ row, fate }) => ({ ...row, fate })),
        problems: all.kept.problems.slice(0, 50),
        left: all.kept.left,
      },
    }
  },
})
