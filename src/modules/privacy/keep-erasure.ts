// After the commit: the line of the log is also kept beside the database, in the store of files, where a restored
// database does not reach it.
// @fulfils R10
import { action, Id, onlySystem, z } from '#kernel'
import { storage } from '#kernel/files'
import { privacy } from './tables.ts'
import { lineName, writeLine } from './ledger.ts'

export const keepErasure = action({
  name: 'privacy.keep-erasure',
  input: z.object({ erasure: Id }),
  subject: (now, { erasure }) =>
    privacy(now)
      .selectFrom('privacy_erasures')
      .select(['id', 'number', 'person', 'keys', 'at'])
      .where('id', '=', erasure)
      .executeTakeFirst(),
  may: onlySystem('after somebody was erased'),
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['pseudonym'] },
  machine: 'none',
  audit: { unaudited: 'the erasure itself is audited' },
  inside: true,

  async run(now, _input, line) {
    await storage().put(lineName(now, line.number), writeLine(line), 'application/json')
    return {}
  },
})
