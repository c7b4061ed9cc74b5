// One file or a smaller picture of it, for whoever may see what it belongs to.
import { everyone, Id, question, z } from '#kernel'
import { previewName } from './stored.ts'
import { visibleFiles } from './visible.ts'

export const seeFile = question({
  name: 'files.see-file',
  input: z.object({
    id: Id,
    name: z.string().max(500).optional(),
    width: z.coerce.number().int().optional(),
  }),
  subject: (now, { id }) =>
    visibleFiles(now)
      .select(['files.name', 'files.type', 'files.stored', 'files.previews', 'files.public'])
      .where('files.id', '=', id)
      .executeTakeFirst(),
  may: everyone('only files this actor may see are found at all'),
  data: { purpose: 'files', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the page it stands on has asked already' },
  inside: true,

  /** A width we have no picture for gives the whole one. */
  run(_now, { width }, file) {
    const small = width !== undefined && file.previews.includes(width)
    return Promise.resolve({
      name: file.name,
      public: file.public,
      type: small ? 'image/webp' : file.type,
      stored: small ? previewName(file.stored, width) : file.stored,
    })
  },
})
