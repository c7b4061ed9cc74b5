// Takes a file away for good: whoever gave it may always take it back.
import { action, Id, tell, z } from '#kernel'
import { fileDropped } from './facts.ts'
import { mayDrop } from './policy.ts'
import { everyName } from './stored.ts'
import { files } from './tables.ts'
import { visibleFiles } from './visible.ts'

export const dropFile = action({
  name: 'files.drop-file',
  input: z.object({ id: Id }),
  subject: (now, { id }) =>
    visibleFiles(now)
      .select(['files.id', 'files.uploader', 'files.stored', 'files.previews', 'files.space'])
      .where('files.id', '=', id)
      .executeTakeFirst(),
  may: mayDrop,
  data: { purpose: 'files', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { id }, file) {
    await files(now).deleteFrom('files').where('id', '=', id).execute()
    tell(now, fileDropped, { file: id, stored: everyName(file) })
    return {}
  },

  audit: ({ input }) => ({ kind: 'file', id: input.id }),
})
