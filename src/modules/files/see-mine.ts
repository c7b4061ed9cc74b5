// What I uploaded, newest first, and what became of it.
import { me, nothing, question, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { mayKeep } from './policy.ts'
import { files } from './tables.ts'

const perPage = 30

export const seeMine = question({
  name: 'files.see-mine',
  input: z.object({ page: PageNumber }),
  subject: nothing,
  may: mayKeep,
  data: { purpose: 'files', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'one looks at one’s own files' },

  async run(now, { page }) {
    const rows = await files(now)
      .selectFrom('files')
      .select([
        'id',
        'name',
        'alt',
        'type',
        'bytes',
        'width',
        'height',
        'made_at',
        'attached_at',
        'hidden_at',
      ])
      .where('uploader', '=', me(now))
      .orderBy('id', 'desc')
      .limit(perPage + 1)
      .offset((page - 1) * perPage)
      .execute()
    return { files: rows.slice(0, perPage), page, more: rows.length > perPage }
  },
})
